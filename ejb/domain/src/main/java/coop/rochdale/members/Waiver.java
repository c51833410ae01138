package coop.rochdale.members;

import java.time.Instant;

/** Time in which a member owes no dues, from an instant until before another. No reason is kept. */
public record Waiver(Instant from, Instant until) {

    public Waiver {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a waiver lasts");
        }
    }
}
