/**
 * What the co-op owes people for their work, month by month.
 *
 * <p>R1. Whoever is employed earns the position's salary by calendar days in UTC: of a month's salary each day its part of
 * that month. The salary is that which applies on the day (positions, R2), so that a raise counts from its first day. A day
 * on which somebody is employed at any time counts whole. What an employment earns in a month is rounded once, to the minor
 * unit, a half to the even one.
 *
 * <p>R2. A payslip says what an employment earned in a calendar month. There is one for an employment and a month, for ever;
 * nothing on it is ever changed. Who earned nothing has none. It is private: its worker and the treasury read it.
 *
 * <p>R3. A payslip counts the days of its month to the end, also those that are still to come when it is said. What turns out
 * otherwise (an end that comes earlier, a salary that changes) and what no payslip said yet (a beginning after the run, a
 * month without a run) is put right by the next one, in a line of its own for each month. Payslips of an employment follow
 * each other: none is said for a month before that of another.
 *
 * <p>R4. If lines take back more than the rest adds, there is no payslip; what is left of it is taken from a later one. Who
 * earns nothing any more gives nothing back.
 *
 * <p>R5. Each payslip is one transaction in the ledger, expenses:wages against liabilities:wages, dated the day it is said,
 * and one event; neither names who it is for, but where that person chose to be listed, and no order tells it.
 *
 * <p>R6. Payroll runs for a month from {@code payroll.day} of it on: the clock begins one run for each month in turn, the
 * first in which anybody worked, and the treasury begins as many as it likes. A run goes through the employments there were
 * at its start, a thousand at a time, each thousand in one transaction that also moves the run; it ends once, however often
 * servers die and however many go on with it.
 *
 * <p>R7. Unpaid wages stand before every other spending. From its first day on work lowers the free funds: what everybody
 * earned and will earn until the co-op could end that (positions, R13), the day of that whole, and no payslip says yet, is
 * reserved; what payslips say and is not paid is a liability.
 *
 * <p>R8. A holder of treasury records what was paid of a payslip, all of it or a part, once for a payslip and a reference
 * of the bank, never more than is owed, and of no day before that month. It is booked from what the co-op owes against the
 * bank. What the bank sent back, or was recorded by mistake, a holder takes back with a reason: the ledger reverses it, it is
 * owed again, and its reference is free.
 *
 * <p>R9. Whoever wants to be paid by transfer names an account of their own; nobody else sees it, but for the file that the
 * treasury takes to the bank (ISO 20022, pain.001.001.09): what is owed to whoever named one, the oldest payslips first. The
 * file pays nothing by itself. It is kept, and given out again letter by letter under the same name, which a bank takes once;
 * what is in it is in no other one, unless a holder of treasury says of the file, or of one payslip in it, that the bank did
 * not carry it out. That it did is said once for a file, with the bank's reference: whatever was not dropped is recorded as
 * paid (R8) in one act; what of it was recorded by hand meanwhile is left out, and which that is the answer tells.
 *
 * <p>R10. In a position that is paid by the hour its worker logs hours: day, how many, what for. Another person with a vote,
 * who got their id from the worker, attests them, for events tell an alias of it that only the treasury can use; nobody their own, and never more in a month than the law foresees for the
 * position. What is attested is paid by the next payslip at the rate of its day. What is not attested yet its worker
 * withdraws; what is, the treasury corrects, with a reason, and the next payslip takes it back. In what is reserved, hours to
 * come count as the position foresees them, and hours of days that are over as they were logged, while they wait to be
 * attested in each month no more than the law foresees.
 *
 * <p>R11. Whoever got a payslip is told that it is ready, in the transaction that says it and once, as members are told of
 * their dues (dues, R16; mail): of which month it is, and nothing of what it says.
 *
 * <p>Decision (R3): the payslip of a month is said before its end, since wages are paid by then, and what changes after it is
 * settled by the next one. Rejected: waiting for the month's end, by which nobody is paid in time; changing a payslip, which
 * its worker has read and the books hold; a second one for the same month, by which nobody knows which counts.
 *
 * <p>Decision (R4): no payslip is less than nothing, and there are no claims against people who left. Days taken back are
 * few: an end needs its notice, and a law lowers a salary from its own day on at the earliest.
 *
 * <p>Decision (R9): whether the bank carried a transfer out is said by a person, for a wage that comes late is asked about,
 * and one that comes twice is gone. Rejected: leaving a file behind after some days, or once a payment in it is taken back.
 *
 * <p>Decision (R1): of two employments that meet on a day each counts it. Rejected: halves of days, which nobody could
 * reckon up by hand.
 *
 * <p>Out of scope: taxes and what employers owe beside wages, which differ by country; they are expenses.
 */
@NullMarked
package coop.rochdale.payroll;

import org.jspecify.annotations.NullMarked;
