/**
 * What happened, in one order that everybody can read.
 *
 * <p>R1. Everything that changes anything appends one event in the same transaction; without the change there is no
 * event, without the event no change.
 *
 * <p>R2. Events are numbered from 1 without gaps: whoever reads up to N has all events up to N.
 *
 * <p>R3. An event holds nothing private: no e-mail, no waiver, no choice, no amount that is one person's.
 *
 * <p>R4. Events are never changed or deleted.
 *
 * <p>R5. A request that carries an idempotency key is answered once: the answer is remembered in the transaction of the
 * act, for 24 hours, so that a crash leaves both or neither. Refusals change nothing and are not remembered.
 *
 * <p>Decision: numbers are given when a transaction commits, under one lock held for that instant only. Rejected: a
 * sequence, which shows 8 before 7 is there; and numbering at insert, which makes every act wait for every other.
 */
@NullMarked
package coop.rochdale.events;

import org.jspecify.annotations.NullMarked;
