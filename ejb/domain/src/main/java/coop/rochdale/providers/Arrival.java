package coop.rochdale.providers;

import java.time.Instant;

/** What a provider reported, once, and what became of it. */
public record Arrival(ArrivalId id, Reported reported, Instant recordedAt, Decision decision) {

    public Arrival decided(Decision now) {
        return new Arrival(id, reported, recordedAt, now);
    }
}
