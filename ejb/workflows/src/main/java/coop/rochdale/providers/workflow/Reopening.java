package coop.rochdale.providers.workflow;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Decision;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.Ruling;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Has an arrival wait for the treasury again, and reverses what it was booked as (rules R12 and R13). */
@Dependent
class Reopening {

    private final InstantSource clock;
    private final Arrivals arrivals;
    private final Ledger ledger;
    private final Events events;

    @Inject
    Reopening(InstantSource clock, Arrivals arrivals, Ledger ledger, Events events) {
        this.clock = clock;
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.events = events;
    }

    /** Why, who says so and on which act that rests; nobody and none where a provider told more. */
    record Slip(Optional<AccountId> by, Optional<ActId> act, String reason) {

        static Slip of(String provider) {
            return new Slip(Optional.empty(), Optional.empty(), "Went back again through " + provider + ".");
        }
    }

    Arrival open(Arrival arrival, Slip slip) {
        arrival.decision().transaction().ifPresent(booked -> reverse(booked, slip.reason()));
        return open(arrival, Optional.empty(), slip);
    }

    /** @param corrected the payment that it was taken for, which is taken back */
    Arrival open(Arrival arrival, Optional<PaymentId> corrected, Slip slip) {
        Instant now = clock.instant();
        Ruling ruling = new Ruling(
                Ids.next(now),
                arrival.id(),
                Ruling.Kind.REOPENED,
                corrected,
                slip.reason(),
                now,
                slip.by(),
                slip.act());
        Decision decision = Decision.unmatched(Mismatch.REOPENED);
        arrivals.decide(arrival.id(), decision, slip.by(), now);
        arrivals.rule(ruling);
        Map<String, Object> told = Map.of("was", arrival.decision().outcome().word(), "reason", ruling.reason());
        events.append(new NewEvent("arrival.reopened", ruling.id(), slip.act(), told), now);
        return arrival.decided(decision);
    }

    private void reverse(TransactionId booked, String reason) {
        Instant now = clock.instant();
        ledger.record(ledger.find(booked).orElseThrow().reversed(reason, Span.day(now)), now);
    }
}
