/** The founding act, at the first start, and the founder's arrival. */
@NullMarked
package coop.rochdale.founding.workflow;

import org.jspecify.annotations.NullMarked;
