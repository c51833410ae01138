package coop.rochdale.providers.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.workflow.CorrectPayment;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Decision;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.ProviderRefusal;
import coop.rochdale.providers.Ruling;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets the treasury take back what became of an arrival by mistake (rule R12). */
@Stateless
public class ReopenArrival {

    private InstantSource clock;
    private PowerUse powers;
    private Arrivals arrivals;
    private Ledger ledger;
    private DuesQueries dues;
    private CorrectPayment correct;
    private Introducing introducing;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ReopenArrival() {}

    @Inject
    public ReopenArrival(
            InstantSource clock,
            PowerUse powers,
            Arrivals arrivals,
            Ledger ledger,
            DuesQueries dues,
            CorrectPayment correct,
            Introducing introducing,
            Events events) {
        this.clock = clock;
        this.powers = powers;
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.dues = dues;
        this.correct = correct;
        this.introducing = introducing;
        this.events = events;
    }

    /** The reason is for everybody's eyes: 1 to 500 characters in one line. Refuses what is not decided, or went back since. */
    public Arrival run(Actor actor, ArrivalId id, String reason) {
        Holding holding = powers.require(actor, Power.TREASURY, clock.instant());
        List<Flaw> flaws = Reversal.flaws(reason);
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        arrivals.takeTurn();
        Arrival arrival = arrivals.lock(id).orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "arrival"));
        Outcome was = arrival.decision().outcome();
        switch (was) {
            case MATCHED -> correct(arrival, actor, holding, reason.strip());
            case BOOKED, PAID_OUT -> reverse(arrival, reason.strip());
            case DISMISSED -> {
                // Nothing came of it.
            }
            default -> throw Refused.because(ProviderRefusal.NOTHING_TO_REOPEN, was.word());
        }
        Instant now = clock.instant();
        Ruling ruling = new Ruling(
                Ids.next(now),
                id,
                Ruling.Kind.REOPENED,
                arrival.decision().payment(),
                reason.strip(),
                now,
                actor.account(),
                holding.act());
        Decision decision = Decision.unmatched(Mismatch.REOPENED);
        arrivals.decide(id, decision, Optional.of(actor.account()), now);
        arrivals.rule(ruling);
        events.append(
                NewEvent.of(
                        "arrival.reopened",
                        ruling.id(),
                        holding.act(),
                        Map.of("was", was.word(), "reason", ruling.reason())),
                now);
        return arrival.decided(decision);
    }

    private void correct(Arrival arrival, Actor actor, Holding holding, String reason) {
        PaymentView payment =
                arrival.decision().payment().flatMap(dues::payment).orElseThrow();
        correct.run(actor, holding.act(), payment.id(), reason);
        introducing.forget(arrival, payment.payer());
    }

    private void reverse(Arrival arrival, String reason) {
        Instant now = clock.instant();
        ledger.record(
                arrival.decision()
                        .transaction()
                        .flatMap(ledger::find)
                        .orElseThrow()
                        .reversed(reason, Span.day(now)),
                now);
    }
}
