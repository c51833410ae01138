/**
 * The charter: every number the co-op may set for itself, and the acts that set it.
 *
 * <p>R1. A clause has a type, bounds, a default and a description; its value always fits type and bounds.
 *
 * <p>R2. A value is in force from an instant on, by an act; the value at any instant, past or future, is that of the
 * latest entry not later than it.
 *
 * <p>R3. The founding, act 0, gives every clause its first value. From then on only a measure changes one.
 *
 * <p>R4. A value is checked when the measure is submitted and again when it is enacted.
 *
 * <p>Decision: a clause is a constant of this code, since a number nobody reads has no meaning; its value is data.
 * Rejected: free-form settings, which let a law pass that does nothing.
 */
@NullMarked
package coop.rochdale.charter;

import org.jspecify.annotations.NullMarked;
