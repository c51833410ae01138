package coop.rochdale.members;

import coop.rochdale.kernel.ActId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** When and why a membership was closed; an expulsion names its act. */
public record Closure(Instant at, Reason reason, Optional<ActId> act) {

    public Closure {
        if (act.isPresent() != (reason == Reason.EXPULSION)) {
            throw new IllegalArgumentException("an expulsion, and nothing else, rests on an act");
        }
    }

    public static Closure resigned(Instant at) {
        return new Closure(at, Reason.RESIGNATION, Optional.empty());
    }

    public static Closure expired(Instant at) {
        return new Closure(at, Reason.EXPIRY, Optional.empty());
    }

    public static Closure expelled(Instant at, ActId act) {
        return new Closure(at, Reason.EXPULSION, Optional.of(act));
    }

    /** What closed it. */
    public enum Reason {
        RESIGNATION,
        EXPULSION,
        EXPIRY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
