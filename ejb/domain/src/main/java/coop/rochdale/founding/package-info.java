/**
 * The founding: act 0, the only act that no vote stands behind.
 *
 * <p>R1. The first start on an empty database founds the co-op, once, however many servers start: it fixes the currency,
 * gives every clause its first value, and creates the position "Founding steward" with every power.
 *
 * <p>R2. The founder is employed in it: the person whom configuration names, or whoever first proves to have read the
 * set-up token in the log. There is one founder; afterwards only legislation changes anything.
 *
 * <p>R3. As long as nobody is the founder each start prints a new set-up token, and the latest one printed is valid. We
 * keep its SHA-256 only.
 *
 * <p>R4. Configuration that cannot be carried out stops the start before anything is written.
 *
 * <p>Decision: configuration speaks at the founding only; later starts pass over it, since a law may have changed the
 * clauses meanwhile. Rejected: applying it at each start, which would make the operator a legislator.
 */
@NullMarked
package coop.rochdale.founding;

import org.jspecify.annotations.NullMarked;
