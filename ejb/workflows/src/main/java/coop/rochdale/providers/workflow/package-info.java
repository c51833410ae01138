/** Reading what banks and other providers say, and finding whose money it is. */
@NullMarked
package coop.rochdale.providers.workflow;

import org.jspecify.annotations.NullMarked;
