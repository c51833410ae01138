package coop.rochdale.proposals;

import coop.rochdale.events.RememberedAnswers.Underway;
import java.util.Optional;

/** Makes proposals acts. */
public interface Enactor {

    /**
     * Who wants it enacted: the clock, once, or a voting member after it failed.
     *
     * @param from the state the proposal must still be in when its turn comes
     * @param request under whose idempotency key, if there is one: it is remembered as carried out, whatever came of it
     */
    record Attempt(State from, Optional<Underway> request) {
        public static final Attempt FIRST = new Attempt(State.PASSED, Optional.empty());

        public static Attempt again(Optional<Underway> request) {
            return new Attempt(State.FAILED, request);
        }
    }

    /**
     * Carries out the proposal in a transaction of its own: all measures or none. Where a measure is refused, the failure
     * is kept with the proposal; where the server itself fails, nothing changes and the exception goes to the caller. If
     * meanwhile somebody else made this attempt, it is left alone.
     */
    void enact(ProposalId id, Attempt attempt);
}
