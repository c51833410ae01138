package coop.rochdale.positions;

import coop.rochdale.kernel.ActId;
import java.time.Instant;
import java.util.Optional;

/** The first instant someone is no longer employed, why, and the act behind it if it was a dismissal or a removal. */
public record Ending(Instant at, EndReason why, Optional<ActId> act) {

    static Ending resigned(Instant at) {
        return new Ending(at, EndReason.RESIGNATION, Optional.empty());
    }
}
