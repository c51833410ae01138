/**
 * Jobs: positions that laws create, applications for them, employments in them, and the powers that come with them.
 *
 * <p>R1. A position exists by an act: title, description, seats, salary, powers, notice period and perhaps a term. Only
 * acts change or close it; a closed one is never opened again.
 *
 * <p>R2. A salary applies from a day on, by an act. In force on a day is the entry with the latest first day not after it;
 * of several of one day, the last enacted. A day that is past at enactment means the day of enactment.
 *
 * <p>R3. Anybody with an account applies for an open position, with one open application per person and position; not
 * while they hold a seat of it without an end. To apply is also how one accepts an offer. The applicant withdraws it.
 *
 * <p>R4. Applications are read by the applicant and by everybody who may vote, since these decide; by nobody else.
 *
 * <p>R5. Only an act appoints, and only someone whose application is open; it is accepted by that. A start that is past at
 * enactment means the instant of enactment: nobody was employed before the law said so.
 *
 * <p>R6. A seat is held by one person at a time, now and at any later time; nobody holds two seats of one position at
 * once. Who is appointed needs one seat that is free for the whole time.
 *
 * <p>R7. An employment is active from its start until before its end. The notice period is copied when it begins, and is
 * the contract's from then on. With a term, its end is set when it begins.
 *
 * <p>R8. An employment ends by its term, by resignation, by dismissal, or because its position is removed. The last three
 * need the contract's notice; one that has not begun ends no earlier than it would begin, and so never begins. An end
 * that is set is never moved to a later time.
 *
 * <p>R9. To remove a position closes it, declines its open applications and ends its employments after their notice.
 *
 * <p>R10. Whoever is employed in a position holds its powers while employed, in a closed one too until the notice is over.
 * Each use is the public event {@code power.used}, which names position and act. Reading what only a power opens is told
 * the first time each day (in UTC), for each person, position and power: how often somebody looks is told to nobody.
 *
 * <p>R11. The worker body is everybody with an active employment. No job stands between the clock and the answer.
 *
 * <p>R12. What the co-op is committed to pay a month is the sum over open positions of seats times monthly salary; an
 * hourly salary counts with its hours a month. The price of each measure is what it changes in that sum; beside it stands
 * what it changes in what is owed whatever the co-op decides later (R13): the notice of whoever is hired, what a raise adds to
 * the notice of everybody there.
 *
 * <p>R13. An employment cannot be ended before its notice is over: what it earns until then the co-op owes for its work
 * whatever it decides. Where an end is set that comes earlier, it is owed until that end. Notice is given after a moment
 * and not at it, and wages are by calendar day: the day on which a notice would be over is owed whole, and who is hired
 * without any notice is owed that day from the first instant on.
 *
 * <p>Decision (R12): to create a position states the whole commitment; to appoint or to dismiss costs nothing further,
 * since the seat was promised and stays promised; what a notice period binds is no cost of its own, but taken from the free
 * funds at once (budgets, R5 and R6). Rejected: counting from the appointment, which shows voters a position
 * for nothing, and both at once, which counts it twice.
 *
 * <p>Decision (R8): a dismissal of somebody who ends earlier anyway is no error and changes nothing; of somebody whose
 * employment is over it is refused. Rejected: refusing both, so that a resignation could wreck the law around it.
 *
 * <p>Decision (R13): what is owed is counted as it will stand a moment later. Rejected: until the very instant that a notice
 * given now ends at, by which a hiring without notice binds to nothing while it is judged, and to a day right after.
 *
 * <p>Decision (R3): a position without a free seat takes applications, for whoever comes next.
 *
 * <p>Decision (R6): {@code filled} counts seats that somebody holds or is appointed to from a later day on.
 *
 * <p>Decision (R8): the reason of a dismissal stands in the proposal that voters decided on; the event does not repeat it.
 *
 * <p>Out of scope: what is owed to whom (payroll), which follows from salaries and employments.
 */
@NullMarked
package coop.rochdale.positions;

import org.jspecify.annotations.NullMarked;
