/** Positions, applications and employments over HTTP. */
@NullMarked
package coop.rochdale.positions.rest;

import org.jspecify.annotations.NullMarked;
