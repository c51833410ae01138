/**
 * Carries out what passed, through the handlers that the owners of each kind of measure registered.
 *
 * <p>Everybody takes locks in one order, so that no two wait for each other, and reads the clock after the last: first the
 * row by which one's own work is done once (a proposal, a payroll run, the turn of arrivals); rolls (members); the turn of
 * acts (charter); wages (positions); the names of payments (dues); people, all together (members); then rows of positions,
 * employments, hours, payments and expenses. An act holds rolls with others and the rest alone: wages and people only if one
 * of its measures touches them. A step of a payroll run holds wages alone. Who logs, attests, withdraws or corrects hours
 * shares wages, then holds their employment or the hours of their person; who resigns shares rolls and wages, then holds the
 * position. Who assigns an arrival takes the turn of arrivals, shares rolls, and holds the payment's name and its payer; no
 * wages. Drawing a roll holds rolls alone, and nothing after them.
 */
@NullMarked
package coop.rochdale.enactment.workflow;

import org.jspecify.annotations.NullMarked;
