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
 *
 * <p>R4. It is made in an empty database or not at all.
 *
 * <p>R5. Four people can be signed in as, with the founder's password of the configuration. The password of all others is
 * random and forgotten.
 *
 * <p>Facts it is modelled on, as co-ops published them: a fee of 1 to 10 a month, with a floor of 4.99 once a law has set
 * it (who joined earlier keeps what they chose, who cannot pay has a waiver); a lead's job for two people at 125 a month
 * for six months, decided by 18 yes, 3 abstentions and no no at 15 % turnout, that is 21 of 140; a budget of 13,000 a
 * year (finance 5,000, tech 3,000, community 2,000, reserve 3,000), which is a resolution as long as no measure can carry
 * it.
 *
 * <p>300 accounts and 172 memberships: 120 that have not ended (83 current, of whom 14 are waived, 6 in grace, 24
 * lapsed, 7 pending) and 52 that have. The roll of the lead's job held 140, since 31 who came on one open day, 24 who have
 * lapsed by now and 8 who have left were still on it.
 *
 * <p>Out of scope until there is recurring billing: members who pay month after month. Who stays pays by the year.
 */
@NullMarked
package coop.rochdale.demo;

import org.jspecify.annotations.NullMarked;
