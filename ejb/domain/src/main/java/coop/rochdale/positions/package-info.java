/** Jobs: positions that laws create, applications for them, employments in them, and the powers that come with them. */
@NullMarked
package coop.rochdale.positions;

import org.jspecify.annotations.NullMarked;
