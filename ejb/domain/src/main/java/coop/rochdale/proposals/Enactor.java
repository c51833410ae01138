package coop.rochdale.proposals;

/** Makes proposals acts. */
public interface Enactor {

    /** Who wants it enacted: the clock, once, or a voting member after it failed. */
    enum Attempt {
        FIRST(State.PASSED),
        AGAIN(State.FAILED);

        private final State from;

        Attempt(State from) {
            this.from = from;
        }

        /** The state the proposal must still be in when its turn comes. */
        public State from() {
            return from;
        }
    }

    /**
     * Carries out the proposal in a transaction of its own: all measures or none. Where a measure is refused, the failure
     * is kept with the proposal; where the server itself fails, nothing changes and the exception goes to the caller. If
     * meanwhile somebody else made this attempt, it is left alone.
     */
    void enact(ProposalId id, Attempt attempt);
}
