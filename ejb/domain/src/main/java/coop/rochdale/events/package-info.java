/**
 * What happened, in one order that everybody can read.
 *
 * <p>R1. Everything that changes anything of the co-op appends one event in the same transaction; without the change
 * there is no event, without the event no change. Three things change nothing of the co-op and append none: a draft,
 * which is its authors' notebook until it is submitted; a ballot, which counts when its vote is sealed and is told then;
 * and signing in or out.
 *
 * <p>R2. Events are numbered from 1 without gaps: whoever reads up to N has all events up to N.
 *
 * <p>R3. An event holds nothing private: no e-mail, no waiver, no choice, no amount that is one person's.
 *
 * <p>R4. Events are never changed or deleted.
 *
 * <p>R5. A request that carries an idempotency key is answered once: the answer is remembered in the transaction of the
 * act, for 24 hours, so that a crash leaves both or neither. Refusals change nothing and are not remembered. Where an act
 * must commit by itself first, it remembers in its own transaction that it is done: asked again, it is not done again.
 *
 * <p>Decision: what is private leaves no event, rather than one without content. Rejected: an event that only says that
 * some draft was changed; whoever reads the draft's first submission later could tell from its time whose it was.
 *
 * <p>Decision: numbers are given when a transaction commits, under one lock held for that instant only. Rejected: a
 * sequence, which shows 8 before 7 is there; and numbering at insert, which makes every act wait for every other.
 */
@NullMarked
package coop.rochdale.events;

import org.jspecify.annotations.NullMarked;
