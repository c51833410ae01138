/** Joining, paying, and being asked to. */
@NullMarked
package coop.rochdale.dues.workflow;

import org.jspecify.annotations.NullMarked;
