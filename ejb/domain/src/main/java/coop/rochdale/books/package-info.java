/**
 * Keeping the ledger complete, and finding out whether all the co-op's records are sound.
 *
 * <p>R1. What the bank did by itself is recorded by someone who holds the power {@code treasury}: interest and charges,
 * gifts that are nobody's dues, cash that was deposited, and what there was before the co-op kept these books. It moves money between the bank and
 * one account that its kind names, and nothing else; payments, expenses and wages have workflows of their own.
 *
 * <p>R2. Such a record is taken back by a reversal with a reason, by a use of the same power, dated the day it is made. What
 * books a payment, a payslip, an expense or anything else is refused here: whatever rests on it would be left standing.
 * So is what an act booked, for no power undoes a law.
 *
 * <p>R3. Everything that must hold of what was ever recorded is recomputed once a day, by one server however many there are,
 * and whenever somebody with the power {@code operations} asks; one such request waits at a time. A server that dies over
 * it is succeeded by another. It reads one moment and holds nobody up.
 *
 * <p>R4. The result is public for ever: how many rules, how many rows broke one, and which; not what these rows say, and
 * not which ballots. That a row was found broken is an event.
 *
 * <p>R5. Sums of the ledger that are found wrong are thrown away at once: balances come from the postings again.
 *
 * <p>Decision: there is no way to post what one likes between accounts one likes. Rejected: a journal for the treasury,
 * as in other bookkeeping; a power would decide then what the co-op owes its members.
 */
@NullMarked
package coop.rochdale.books;

import org.jspecify.annotations.NullMarked;
