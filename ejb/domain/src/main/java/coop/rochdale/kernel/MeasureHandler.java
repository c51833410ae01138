package coop.rochdale.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything the co-op knows of one kind of measure. The capability that owns the kind registers one of these; nothing
 * else changes when a kind is added.
 */
public interface MeasureHandler {

    /** The word in {@code "kind"}, in kebab-case. */
    String kind();

    /**
     * Checks the measure against its format and against the state of the co-op as it is now; called at submission, and
     * again right before {@link #enact}.
     *
     * @throws Refused if it could not be enacted now: {@link Refused#flawed} with pointers relative to the measure where
     *     a field is wrong, a refusal of the capability where a rule is broken
     */
    void check(Payload payload, Instant now);

    /**
     * The same at submission, where {@code before} are the measures of the same proposal that will have been enacted when
     * its turn comes. Only kinds that another measure can make room for look at them.
     */
    default void check(Payload payload, Instant now, List<Measure> before) {
        check(payload, now);
    }

    /** What it would cost, computed from a payload that {@link #check} accepted. */
    Price price(Payload payload, Instant now);

    /**
     * The same at submission, where {@code before} are the measures of the same proposal that will have been enacted when
     * its turn comes. Only kinds whose price another measure changes look at them.
     */
    default Price price(Payload payload, Instant now, List<Measure> before) {
        return price(payload, now);
    }

    /**
     * Whether it may change what anybody earns, or will: who is employed, until when, at what salary. Then wages stand still
     * from before the act until it is over, and what it binds is reckoned up; only a kind that surely does not says no.
     */
    default boolean touchesWages() {
        return true;
    }

    /** The one whose membership it changes, if it does: all whom an act changes are held together, before its first measure. */
    default Optional<AccountId> person(Payload payload) {
        return Optional.empty();
    }

    /** Executes it inside the running transaction and appends its events; a {@link Refused} undoes the whole proposal. */
    void enact(Payload payload, Enacting enacting);

    /** The act in whose name a measure is executed, and when. */
    record Enacting(ActId act, Instant now) {}
}
