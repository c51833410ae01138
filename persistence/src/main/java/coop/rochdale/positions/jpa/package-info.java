/** Positions, applications, employments and powers on PostgreSQL. */
@NullMarked
package coop.rochdale.positions.jpa;

import org.jspecify.annotations.NullMarked;
