/** What every workflow rests on. */
@NullMarked
package coop.rochdale.kernel.workflow;

import org.jspecify.annotations.NullMarked;
