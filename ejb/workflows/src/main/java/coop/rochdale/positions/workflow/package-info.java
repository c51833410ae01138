/** Acts on positions, applications and employments. */
@NullMarked
package coop.rochdale.positions.workflow;

import org.jspecify.annotations.NullMarked;
