package coop.rochdale.proposals;

import coop.rochdale.kernel.ActId;
import java.time.Instant;
import java.util.Optional;

/** Everything that happened to a proposal. Each fact is written once; only a failure may be followed by another. */
public record Facts(
        Optional<Deliberation> deliberation,
        Optional<Withdrawal> withdrawal,
        Optional<Voting> voting,
        Optional<Enactment> enactment,
        Optional<Failure> failure) {

    static final Facts DRAFTED =
            new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * It was submitted.
     *
     * @param submittedAt when it was submitted first; {@link Timetable#since} is the latest revision
     * @param seconds how many have seconded the latest revision
     */
    public record Deliberation(Instant submittedAt, Timetable timetable, int seconds) {}

    /** It was withdrawn. */
    public record Withdrawal(Instant at, Cause cause) {}

    /** Why it was withdrawn. */
    public enum Cause {
        AUTHOR("author"),
        MISSING_SECONDS("missing-seconds");

        private final String word;

        Cause(String word) {
            this.word = word;
        }

        public static Cause of(String word) {
            return word.equals(AUTHOR.word) ? AUTHOR : MISSING_SECONDS;
        }

        public String word() {
            return word;
        }
    }

    /** Voting opened; the verdict is there once the vote is sealed. */
    public record Voting(Instant openedAt, Instant closesAt, Optional<Verdict> verdict) {}

    /** The vote was sealed. */
    public record Verdict(Instant sealedAt, boolean passed) {}

    /** Its measures were carried out. */
    public record Enactment(Instant at, ActId act) {}

    /**
     * Its measures could not be carried out, and none of them was.
     *
     * @param code of the refusal that stopped it
     * @param detail a sentence that names the measure
     * @param retryUntil when trying again ends
     */
    public record Failure(Instant at, String code, String detail, Instant retryUntil) {}

    Facts deliberating(Deliberation begun) {
        return new Facts(Optional.of(begun), withdrawal, voting, enactment, failure);
    }

    Facts withdrawn(Withdrawal made) {
        return new Facts(deliberation, Optional.of(made), voting, enactment, failure);
    }

    Facts opened(Voting begun) {
        return new Facts(deliberation, withdrawal, Optional.of(begun), enactment, failure);
    }

    Facts enacted(Enactment made) {
        return new Facts(deliberation, withdrawal, voting, Optional.of(made), failure);
    }

    Facts failed(Failure met) {
        return new Facts(deliberation, withdrawal, voting, enactment, Optional.of(met));
    }
}
