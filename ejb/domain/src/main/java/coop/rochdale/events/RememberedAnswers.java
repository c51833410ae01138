package coop.rochdale.events;

import java.time.Instant;
import java.util.Optional;

/** The memory of answers to requests that carry an idempotency key; part of the transaction that acts. */
public interface RememberedAnswers {

    /** Takes the slot until the transaction ends; false, at once, if another running transaction has it. */
    boolean claim(Slot slot);

    /** What was remembered in this slot at or after {@code since}. */
    Optional<Remembered> find(Slot slot, Instant since);

    /** Fills the slot; what was in it is forgotten. */
    void remember(Slot slot, Remembered answer, Instant at);

    /** Forgets what was remembered before this instant, and says how much that was. */
    int forget(Instant before);

    /** Where an answer is kept: keys are each caller's own. The digest is that of {@link IdempotencyKey#digest}. */
    record Slot(String caller, String keyDigest) {}

    /**
     * A sealed answer, and the digest of the request it answered; both in hexadecimal. Without an answer: what was asked
     * for is done, and nobody has been told.
     */
    record Remembered(String requestDigest, Optional<String> sealedAnswer) {}

    /**
     * A request while it is being answered, for acts that commit before that: they fill its slot without an answer.
     *
     * @param carriedOut whether they did so before, for somebody who heard nothing of it and asks again
     */
    record Underway(Slot slot, String requestDigest, boolean carriedOut) {}
}
