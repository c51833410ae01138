/**
 * The co-op's money that is free to spend, and what acts promise of it (DOMAIN, sections 5 and 9).
 *
 * <p>R1. Free funds are liquid assets less liabilities less what acts reserve. Assets and liabilities are balances of the
 * ledger, unpaid wages and approved expenses among them; what is reserved follows from what acts made. Nothing is stored
 * that could drift. They may be negative, when money that was counted on is charged back.
 *
 * <p>R2. Reserved are what is left of each budget line until its last day, and what everybody earned, and will earn for as
 * long as the co-op could not end that (positions, R13), which no payslip says yet. What payslips say is a liability.
 *
 * <p>R3. Monthly income is what was booked as income in the last twelve full months, or since the first of these in which
 * anything was booked, divided by their number; in the first month of a co-op, what that month has brought. Dues that work
 * settles bring no money and are left out.
 *
 * <p>R4. The runway is the number of full months in which the free funds pay for what the monthly commitments (positions,
 * R12) exceed the monthly income by: at its end there is still enough to give everybody notice. It is 0 where nothing is
 * free, and 1200 where it is longer than that or where the commitments do not exceed the income, as when there are none.
 *
 * <p>R5. A proposal carries its price and what the price does to free funds and runway, computed when it is submitted or
 * revised and again when its voting opens, and kept from then on: what is voted on is what it costs then. Beside what is paid
 * once and each month the price names what is bound: what R6 would find reserved for wages because of it, were it carried out
 * then. Measures are priced in their order, each as if those before it were carried out.
 *
 * <p>R6. When it is enacted the check runs again, measure by measure, in the turn that each act waits for: a measure that
 * lowers the free funds, by what it spends or by what is reserved because of it, as the wages of a notice period are once
 * somebody is hired, is carried out only if they are not below {@code reserve.floor} afterwards, else the whole proposal
 * fails with the numbers. What others book meanwhile is not laid to the measure; while an act is carried out that may change
 * wages, nobody else logs or attests hours, ends a job or says payslips. Free funds are read at one moment, so that nothing is
 * counted twice or left out. Nor may measures be paid more for once than the proposal said when it was voted on; what they
 * bind is reckoned anew.
 *
 * <p>R7. What each measure of an act promised, and bound by then, is kept as a fact of its own, by act and number of the measure.
 *
 * <p>R8. {@code set-budget} lets an amount be spent on a category from a day on, up to and with another; all of it is
 * reserved at enactment. A category has one line on a day: a line whose days meet those of a new one ends on the day before
 * the new one begins, and its rest is free from then on; it does not come back after the new one. An amount of nothing only
 * ends what was there. A first day that is past means the day of enactment.
 *
 * <p>R9. Members submit expenses: consumers in good standing and workers. The receipt is a PDF, PNG or JPEG file of at most 5
 * MiB, told by its content; only who submitted it and the treasury read it. Nobody has more than 20 that wait for a decision.
 *
 * <p>R10. An expense is submitted, then approved, then paid; or rejected, or withdrawn. Its state follows from what happened.
 *
 * <p>R11. Inside a budget line {@code expenses.approvals} holders of the power treasury approve it, never who submitted it. An
 * approval is for what its giver has read: a change of amount or receipt drops all, and one given to an older version is
 * refused. It counts although its giver has lost the power since. The last approval needed takes the money from the line of
 * the category that runs on that day, if enough is left there; a line is never overspent.
 *
 * <p>R12. Outside the lines {@code approve-expense} approves it, also what a holder of treasury turned down: no power stands
 * between members and their money. Its price is the amount, so that R6 stops whoever raises the amount after the vote began.
 *
 * <p>R13. Where an advance was agreed, the rest is paid once the author has shown the work and it was approved, in the way the
 * expense was: by as many holders of treasury, or by an act; a receipt is asked for before that only. The whole amount
 * counts as spent from the approval on.
 *
 * <p>R14. A holder of treasury turns down what is submitted, or what is approved and not paid, such as a donation that its
 * recipient refuses, for a reason that everybody reads; never an expense of their own. The author takes back whatever is not
 * paid. What is not paid then is free again, in its line if it has one. Where an act approved it, the event of its refusal
 * names that act.
 *
 * <p>R15. Payments are recorded by a holder of treasury, who may be the author, once per reference of the bank: all that is
 * due by then in one amount, which is the advance, the rest, or everything. What the bank sent back, or was recorded by
 * mistake, a holder takes back with a reason: the ledger reverses it, it is to be paid again, and its reference is free.
 *
 * <p>R16. An approved expense is booked from its category against what the co-op owes, a payment from there against the bank;
 * what is not paid after all is booked back.
 *
 * <p>R17. {@code donate} promises an amount to an outside project: it is an expense that the act itself approves.
 *
 * <p>R18. Everybody reads expenses and budgets. Who submitted an expense is shown to that person, to the treasury, and to all
 * only if the person's membership is listed.
 *
 * <p>Decision (R11, R12): nothing waits for one person. An expense with too few holders of treasury goes through a proposal;
 * one whose author is gone is paid, turned down or left by the others; there is no step that only one named person can take
 * and that others wait for. Rejected: a deadline after which an expense approves itself.
 *
 * <p>Decision (R14): one holder of treasury turns down what an act approved, for whoever pays can leave it unpaid anyway, and
 * says why in public instead; members who disagree donate anew or call another to the office. Rejected: a vote on each
 * donation that was refused, while its money is tied up; nobody, by which it is tied up for ever.
 *
 * <p>Decision (R13): the whole amount is owed from the approval on, though the rest is kept back. Rejected: booking each part
 * when it is due, for then the line could be spent on something else before the work is done.
 *
 * <p>Decision (R8): a line reserves all of its amount at once. Rejected: reserving month by month out of income to come, by
 * which two laws could promise the same months.
 *
 * <p>Decision (R2, R6): what the co-op cannot get out of any more once it hires is the notice period: so much must be
 * free, and what a raise adds to it, and is reserved and stands before every other spending from then on, so that no two acts
 * promise the same money. No more is asked for: a monthly salary is paid out of income to come; voters see the runway before
 * and after. A position that nobody holds binds to nothing, and reserves nothing; so does one that begins later than it could
 * be ended. Rejected: reserving a year of each salary, for then a co-op that lives on dues never hires its first worker;
 * hiring whatever is free, for then a donation and a hiring that both passed promise the same money; reserving nothing, for
 * then a donation could spend next week's wages.
 *
 * <p>Decision (R6): the check counts what the measure's transaction booked and reserved instead of trusting its price, so that a
 * handler that states too little cannot spend more. Rejected: checking the proposal's sum, which says less of what failed.
 *
 * <p>Decision (R5, R6): what is bound may come to more than it did when the vote opened. Days go by until a law is enacted, and
 * months are of different length, so that the same notice is not the same money; there is enough of it, or the act fails.
 * Rejected: holding it to the proposal's, by which a hiring fails for a leap year; and leaving it out of the price, by which
 * voters see money as free that their vote ties up.
 *
 * <p>Decision (R4): the runway counts income, since dues come every month. Rejected: funds divided by commitments, by which
 * a co-op whose dues pay all salaries twice over is bankrupt in a month; and leaving the number out where there is no end,
 * for clients would have to guess what that means.
 */
@NullMarked
package coop.rochdale.budgets;

import org.jspecify.annotations.NullMarked;
