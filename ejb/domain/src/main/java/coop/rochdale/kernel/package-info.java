/**
 * The words every capability shares: amounts, fractions, spans of time, who acts, and how a wish is refused.
 *
 * <p>R1. An amount of money is a whole number of minor units of one ISO 4217 currency; amounts of two currencies never meet.
 *
 * <p>R2. A fraction is two integers, compared by cross-multiplication; nothing in the core is a floating point number.
 *
 * <p>R3. A refusal has a code that never changes, a kind, and a sentence that says what to do; {@link
 * coop.rochdale.kernel.Refused} is the only exception that leaves the core on purpose.
 *
 * <p>R4. The core never asks for the time: it is handed an instant, and the one clock behind it is the database's.
 *
 * <p>R5. A measure is a kind and a payload; the capability that owns a kind validates, prices and executes it through
 * one {@link coop.rochdale.kernel.MeasureHandler}.
 *
 * <p>Out of scope: anything that only one capability needs. At most twenty types live here.
 *
 * <p>Decision: ids are UUIDs of version 7, made by the server. Rejected: sequences, which tell everybody how many drafts
 * or ballots there are.
 */
@NullMarked
package coop.rochdale.kernel;

import org.jspecify.annotations.NullMarked;
