/**
 * Carries out what passed, through the handlers that the owners of each kind of measure registered.
 *
 * <p>Everybody takes locks in one order, so that no two wait for each other, and reads the clock after the last: first the
 * row by which one's own work is done once (a proposal, a payroll run, the turn of arrivals); rolls (members); the turn of
 * acts (charter); wages (positions); the names of payments (dues); people, all together (members); then rows of positions,
 * employments, hours, payments and expenses. An act holds rolls with others and the rest alone: wages and people only if one
 * of its measures touches them. A step of a payroll run holds wages alone. Who logs, attests, withdraws or corrects hours
 * shares wages, then holds their employment or the hours of their person; who resigns shares rolls and wages, then holds the
 * position. Who decides an arrival, or takes back what was decided of one, takes the turn of arrivals, shares rolls, and holds
 * the names of payments and then their payers, as far as both are known before; no wages. Drawing a roll holds rolls alone, and
 * nothing after them.
 *
 * <p>One exception: what shows only while arrivals are decided is held then, after people. A name, as that of what was won back
 * of a return that is just taken back, can only be in the way of whoever records a payment of that very provider and
 * reference by hand, since all others wait for the turn; a person, as whose payment went back earlier, only of those who hold
 * several. The database ends one of the two then, who is asked to come again.
 */
@NullMarked
package coop.rochdale.enactment.workflow;

import org.jspecify.annotations.NullMarked;
