/**
 * The co-op's money that is free to spend, and what acts promise of it (DOMAIN, sections 5 and 9).
 *
 * <p>R1. Free funds are liquid assets less liabilities less what acts reserve. Assets and liabilities are balances of the
 * ledger, unpaid wages and approved expenses among them; what is reserved follows from what acts made. Nothing is stored
 * that could drift. They may be negative, when money that was counted on is charged back.
 *
 * <p>R2. Reserved are the wages of everybody employed for as long as the co-op could not end that (positions, R13).
 *
 * <p>R3. Monthly income is what was booked as income in the last twelve full months, or since the first of these in which
 * anything was booked, divided by their number; in the first month of a co-op, what that month has brought.
 *
 * <p>R4. The runway is the number of full months in which the free funds pay for what the monthly commitments (positions,
 * R12) exceed the monthly income by: at its end there is still enough to give everybody notice. It is 0 where nothing is
 * free, and 1200 where it is longer than that or where the commitments do not exceed the income, as when there are none.
 *
 * <p>R5. A proposal carries its price and what the price does to free funds and runway, computed when it is submitted or
 * revised, and kept. Measures are priced in their order, each as if those before it were carried out.
 *
 * <p>R6. When it is enacted the check runs again, measure by measure, in the turn that each act waits for: a measure that
 * lowers liquid assets less liabilities less budgets is carried out only if free funds are not below {@code reserve.floor}
 * afterwards, else the whole proposal fails with the numbers. Nor may measures cost more once than the proposal said when
 * it was voted on.
 *
 * <p>R7. What each measure of an act promised is kept as a fact of its own, by act and number of the measure.
 *
 * <p>Decision (R2, R6): hiring is not refused for want of funds. A monthly salary is promised out of income to come, not
 * out of money that is there; voters see the runway before and after. What the co-op cannot get out of any more is the
 * notice period of who is employed: that is reserved, and stands before every other spending from then on, so that no two
 * acts spend the same money. A position that nobody holds binds to nothing, and reserves nothing. Rejected: reserving a
 * year of each salary, or requiring the notice period's wages before anybody is hired, for then a co-op that lives on dues
 * never hires its first worker; reserving nothing, for then a donation could spend next week's wages.
 *
 * <p>Decision (R6): the check compares the books before and after the measure instead of trusting its price, so that a
 * handler that states too little cannot spend more. Rejected: checking the proposal's sum, which says less of what failed.
 *
 * <p>Decision (R4): the runway counts income, since dues come every month. Rejected: funds divided by commitments, by which
 * a co-op whose dues pay all salaries twice over is bankrupt in a month; and leaving the number out where there is no end,
 * for clients would have to guess what that means.
 *
 * <p>Out of scope: payslips (payroll), which book wages as a liability when they are earned.
 */
@NullMarked
package coop.rochdale.budgets;

import org.jspecify.annotations.NullMarked;
