/**
 * Enactment: what passed is carried out, all of it or none.
 *
 * <p>R1. A proposal that passed becomes an act with the next number; its measures are checked and carried out in their
 * order, in one transaction with the state change and every event.
 *
 * <p>R2. Where one measure is refused, none of them has happened; the proposal is failed and keeps the code and a sentence
 * that names the measure. A later check sees what earlier measures of the same proposal have done.
 *
 * <p>R3. Only a refusal fails an enactment. Where the server itself fails, the proposal stays passed and is tried again.
 *
 * <p>R4. A proposal is enacted at most once, however many servers race for it.
 *
 * <p>Out of scope: what a measure does, which its own capability says.
 *
 * <p>Decision: kinds are found by looking for handlers, so that a new kind is one class. Rejected: a list of kinds here,
 * which every capability would have to change.
 */
@NullMarked
package coop.rochdale.enactment;

import org.jspecify.annotations.NullMarked;
