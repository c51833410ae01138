/** Reading what happened, and answering a repeated request once. */
@NullMarked
package coop.rochdale.events.workflow;

import org.jspecify.annotations.NullMarked;
