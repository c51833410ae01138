/**
 * The co-op's books, in double entry and in public.
 *
 * <p>R1. A transaction has two or more postings in one currency that sum to zero; debits are positive, credits negative.
 * The domain and the database both refuse anything else.
 *
 * <p>R2. Nothing booked is ever changed or deleted. A mistake is corrected by a reversal: the opposite of every posting,
 * with a reason and a link. A transaction is reversed at most once, and a reversal never.
 *
 * <p>R3. An account is a name such as {@code assets:bank:main}; it exists once something is posted to it. Balances are
 * sums of postings; no second truth is kept.
 *
 * <p>R4. Everybody may read the ledger, so a description holds no name, no handle and no bank reference. Whom a
 * transaction was with is shown by handle only where that person's newest membership is listed.
 *
 * <p>R5. A transaction says what it books: the payment, the payslip, the expense. What a workflow booked, that workflow
 * takes back with all that follows from it (a refund, a correction), so that the books and what they stand for agree;
 * what an act booked, an act takes back. See {@code books} for the rest.
 *
 * <p>R6. An event and the transactions that were booked with it have the same subject and the same instant; a
 * transaction that books nothing but itself is the subject of its event.
 *
 * <p>R7. The whole ledger can be taken away in forms that other programs read without a complaint: CSV, hledger (which
 * Ledger reads too), Beancount. They hold what everybody may read and nothing else, in the order of the books.
 *
 * <p>Out of scope: free funds, and anything that decides what is booked.
 *
 * <p>Decision: amounts are signed in one column. Rejected: two columns for debit and credit, of which one would always
 * be empty and both could be filled.
 *
 * <p>Decision: a balance is the sums of settled stretches of postings plus all postings after them. Postings are numbered;
 * once nobody is writing any up to a number, the stretch up to it is summed per account, day booked and day recorded, and
 * never again, for what is posted never changes. The sums are derived: whoever deletes them gets the same balances, more
 * slowly; the check compares each with its postings; and if one is wrong, all are thrown away and made again. At five
 * million postings a balance at any date takes a few milliseconds. Rejected: adding everything up at each question (half
 * a second over an index that holds all it needs); running balances on each posting, or sums kept by a trigger (a second
 * truth that may drift, and whoever pays dues waits for whoever does so too); sums per closed month (a payment may be
 * booked on a day that is long over); a materialized view (as old as its last refresh, or a wait for the next).
 *
 * <p>Decision: an export is read a thousand transactions at a time, each in a moment of the database. Whoever reads slowly
 * keeps no connection and no snapshot; each transaction is there as a whole or not at all, so what is exported balances;
 * what is booked meanwhile may be missing. Rejected: one long transaction, which a few slow readers would turn into an
 * outage; a file on disk first, of which many readers make many.
 */
@NullMarked
package coop.rochdale.ledger;

import org.jspecify.annotations.NullMarked;
