package coop.rochdale.providers.workflow;

import coop.rochdale.dues.workflow.Receiving.Witness;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Decision;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Payout;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets the treasury say that what arrived at the bank is what another provider paid out (rule R4). */
@Stateless
public class RecordPayout {

    private InstantSource clock;
    private PowerUse powers;
    private Arrivals arrivals;
    private Ledger ledger;
    private Deciding deciding;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RecordPayout() {}

    @Inject
    public RecordPayout(
            InstantSource clock, PowerUse powers, Arrivals arrivals, Ledger ledger, Deciding deciding, Events events) {
        this.clock = clock;
        this.powers = powers;
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.deciding = deciding;
        this.events = events;
    }

    /** @param fees what the provider kept for itself, if anything */
    public record Request(String from, Optional<Money> fees) {}

    public Arrival run(Actor actor, ArrivalId id, Request request) {
        Holding holding = powers.require(actor, Power.TREASURY, clock.instant());
        arrivals.takeTurn();
        Optional<Arrival> held = arrivals.lock(id);
        Sitting sitting = deciding.sit(Witness.of(actor.account(), holding.act()));
        Arrival arrival = Deciding.requireAssignable(held, sitting);
        Movement movement = arrival.reported().movement();
        Payout payout = new Payout(request.from(), movement.provider(), movement.amount(), request.fees());
        List<Flaw> flaws = payout.flaws();
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        Instant now = sitting.now();
        TransactionId booked = ledger.record(
                payout.booking(sitting.day(movement)).by(holding.act()).about(id.value()), now);
        Decision decision = Decision.paidOut(booked);
        arrivals.decide(id, decision, Optional.of(actor.account()), now);
        events.append(
                NewEvent.of(
                        "arrival.booked",
                        booked.value(),
                        holding.act(),
                        Map.of("as", "payout", "provider", request.from())),
                now);
        return arrival.decided(decision);
    }
}
