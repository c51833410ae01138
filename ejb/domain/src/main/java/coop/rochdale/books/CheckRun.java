package coop.rochdale.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A time at which everything is recomputed.
 *
 * @param night the day it is the nightly one of; empty where operations asked for it
 * @param begunAt when a server took it on
 * @param outcome set once it is over
 */
public record CheckRun(
        CheckId id,
        Optional<LocalDate> night,
        Instant requestedAt,
        Optional<Instant> begunAt,
        Optional<Outcome> outcome) {

    /** What came of it, and when. */
    public record Outcome(Instant finishedAt, Verdict verdict) {}
}
