/**
 * The demo co-op: a year of history with invented people, made by calling the workflows in the order of their days. It is
 * on the class path of the first {@code ./serve --demo} and of no other start.
 *
 * <p>R1. Nothing is inserted: every account, payment, ballot and act goes the way it goes for everybody, with every rule
 * in force. What does not come out as it is written here stops the start, so that the demo is a test of all of it.
 *
 * <p>R2. While history is made, the co-op's one clock stands where the history is. Afterwards it is exactly the function
 * it was; only then is the server ready.
 *
 * <p>R3. The same history comes out each time, counted back from today: names, choices and numbers follow from one seed.
 * What the calendar decides follows the calendar: when months end, and so when dues are asked for and wages said.
 *
 * <p>R4. It is made in an empty database or not at all.
 *
 * <p>R5. Four people can be signed in as, with the founder's password of the configuration. The password of all others is
 * random and forgotten.
 *
 * <p>R6. Nothing that the clock does is left over: each day had its billing run and each month its payroll, so that the
 * timers of the server go on where history ends. Wages are paid three days after they were said; those of the last month
 * may still be owed.
 *
 * <p>Facts it is modelled on, as co-ops published them: a fee of 1 to 10 a month, with a floor of 4.99 once a law has set
 * it (who cannot pay has a waiver); a lead's job for two people at 125 a month for six months, decided by 18 yes, 3
 * abstentions and no no at 15 % turnout, that is 21 of 140; a budget of 13,000 a year (finance 5,000, tech 3,000,
 * community 2,000, reserve 3,000), a spending line each.
 *
 * <p>300 accounts and 172 memberships: 120 that have not ended (83 current, of whom 14 are waived, 6 in grace, 24
 * lapsed, 7 pending) and 52 that have. The roll of the lead's job held 140, since 31 who came on one open day, 24 who have
 * lapsed by now and 8 who have left were still on it.
 *
 * <p>Money: 24,000 that there were before these books, and a founding sponsor's gift of 3,600. Of those who stay, two in
 * three pay by the month, at once, in time, in halves, rounded up or well into grace; one lapsed and came back; one
 * payment came twice and was refunded, one was charged back and paid again; three worked for their dues. Of 15 expenses
 * 10 were paid (the fair in halves, and a cargo bike that no budget held, and that the members approved); one was turned
 * down, two were taken back (one of them after a vote against it); two wait for the cashier's approval, of one of them
 * half is paid. One gift went out. Everybody's wages were paid each month, the cashier's by the hour.
 */
@NullMarked
package coop.rochdale.demo;

import org.jspecify.annotations.NullMarked;
