package coop.rochdale.positions;

import coop.rochdale.kernel.ActId;
import java.time.Instant;
import java.util.Optional;

/** A job that an act created. It is open until an act closes it. */
public record Position(
        PositionId id, int number, JobDescription job, ActId act, Instant createdAt, Optional<Closing> closing) {

    public boolean isOpen() {
        return closing.isEmpty();
    }

    /** The time someone is employed who starts then: without an end, or for the position's term. */
    public Tenure tenureFrom(Instant start) {
        return new Tenure(start, job.term().map(term -> term.after(start)));
    }

    /** When the position was closed, and by which act. */
    public record Closing(Instant at, ActId act) {}
}
