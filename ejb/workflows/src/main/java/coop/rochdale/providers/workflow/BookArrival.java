package coop.rochdale.providers.workflow;

import coop.rochdale.books.BankItem;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.workflow.Receiving.Witness;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Decision;
import coop.rochdale.providers.Movement;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Lets the treasury book unmatched money that is nobody's dues, where its provider holds it (rule R4). */
@Stateless
public class BookArrival {

    private InstantSource clock;
    private PowerUse powers;
    private Arrivals arrivals;
    private Ledger ledger;
    private Deciding deciding;
    private Claims claims;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected BookArrival() {}

    @Inject
    public BookArrival(
            InstantSource clock,
            PowerUse powers,
            Arrivals arrivals,
            Ledger ledger,
            Deciding deciding,
            Claims claims,
            Events events) {
        this.clock = clock;
        this.powers = powers;
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.deciding = deciding;
        this.claims = claims;
        this.events = events;
    }

    /** As what arrives by itself; of what went back only as a gift that did. */
    public Arrival run(Actor actor, ArrivalId id, BankItem.Kind kind) {
        Holding holding = powers.require(actor, Power.TREASURY, clock.instant());
        arrivals.takeTurn();
        Optional<Arrival> held = arrivals.lock(id);
        Sitting sitting = deciding.sit(Witness.of(actor.account(), holding.act()));
        Arrival arrival = Deciding.requireBookable(held, sitting);
        Movement movement = arrival.reported().movement();
        if (kind == BankItem.Kind.CHARGE) {
            throw Refused.flawed(
                    "/bookAs",
                    "What arrived is no charge: it is a gift, interest, deposited cash or an opening balance.");
        }
        if (!movement.flow().arrives() && kind != BankItem.Kind.GIFT) {
            throw Refused.flawed(
                    "/bookAs", "Of what went back only a gift is booked; or name the payment as returnOf.");
        }
        claims.requireNobodys(arrival);
        TransactionId booked =
                ledger.record(booking(movement, kind, sitting).by(holding.act()).about(id.value()), sitting.now());
        Decision decision = Decision.booked(booked);
        arrivals.decide(id, decision, Optional.of(actor.account()), sitting.now());
        events.append(
                NewEvent.of(
                        "arrival.booked",
                        booked.value(),
                        holding.act(),
                        Map.of("as", kind.word(), "provider", movement.provider())),
                sitting.now());
        return arrival.decided(decision);
    }

    private static NewTransaction booking(Movement movement, BankItem.Kind kind, Sitting sitting) {
        Receipt receipt = sitting.receipt(movement);
        BankItem item = new BankItem(kind, receipt.amount(), receipt.receivedOn());
        return movement.flow().arrives() ? item.booking(receipt.heldIn()) : item.goneBack(receipt.heldIn());
    }
}
