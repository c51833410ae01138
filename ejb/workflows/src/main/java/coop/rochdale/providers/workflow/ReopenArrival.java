package coop.rochdale.providers.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.workflow.CorrectPayment;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.ActId;
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
    private Returning returning;
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
            Returning returning,
            Introducing introducing,
            Events events) {
        this.clock = clock;
        this.powers = powers;
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.dues = dues;
        this.correct = correct;
        this.returning = returning;
        this.introducing = introducing;
        this.events = events;
    }

    /**
     * The reason is for everybody's eyes: 1 to 500 characters in one line. Refuses what is not decided, or went back since. Of
     * what went back in part the rest is taken back, and the returns that told of it wait for the treasury, too; so does what of
     * that came back and stands as the same person's.
     */
    public Arrival run(Actor actor, ArrivalId id, String reason) {
        Holding holding = powers.require(actor, Power.TREASURY, clock.instant());
        List<Flaw> flaws = Reversal.flaws(reason);
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        arrivals.takeTurn();
        Arrival arrival = arrivals.lock(id).orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "arrival"));
        Slip slip = new Slip(actor, holding.act(), reason.strip());
        Outcome was = arrival.decision().outcome();
        return switch (was) {
            case MATCHED -> correct(arrival, slip);
            case BOOKED, PAID_OUT -> {
                reverse(arrival, slip.reason());
                yield open(arrival, Optional.empty(), slip);
            }
            case DISMISSED -> open(arrival, Optional.empty(), slip);
            default -> throw Refused.because(ProviderRefusal.NOTHING_TO_REOPEN, was.word());
        };
    }

    /** Who says that it was a mistake, by which act, and why. */
    private record Slip(Actor actor, ActId act, String reason) {}

    private Arrival correct(Arrival arrival, Slip slip) {
        PaymentView arrived = payment(arrival);
        PaymentView rest = dues.lastRestOf(arrived);
        if (returning.isPartlyUntold(arrival)) {
            throw Refused.because(ProviderRefusal.PART_GONE, rest.id());
        }
        List<Arrival> theirs = returning.standingOfWhatCameBack(arrived);
        Arrival opened = open(arrival, rest, slip);
        introducing.forget(arrival, arrived.payer());
        theirs.forEach(again -> open(again, dues.lastRestOf(payment(again)), slip));
        // Where this had come back, what went back has to be of what else there is.
        returning.catchUp(opened);
        return opened;
    }

    private PaymentView payment(Arrival matched) {
        return matched.decision().payment().flatMap(dues::payment).orElseThrow();
    }

    /** With all by which it went back. */
    private Arrival open(Arrival arrival, PaymentView rest, Slip slip) {
        correct.run(slip.actor(), slip.act(), rest.id(), slip.reason());
        arrivals.takenBack(payment(arrival).id()).forEach(back -> open(back, Optional.empty(), slip));
        return open(arrival, Optional.of(rest.id()), slip);
    }

    private Arrival open(Arrival arrival, Optional<PaymentId> corrected, Slip slip) {
        Instant now = clock.instant();
        Ruling ruling = new Ruling(
                Ids.next(now),
                arrival.id(),
                Ruling.Kind.REOPENED,
                corrected,
                slip.reason(),
                now,
                slip.actor().account(),
                slip.act());
        Decision decision = Decision.unmatched(Mismatch.REOPENED);
        arrivals.decide(arrival.id(), decision, Optional.of(slip.actor().account()), now);
        arrivals.rule(ruling);
        Map<String, Object> told = Map.of("was", arrival.decision().outcome().word(), "reason", ruling.reason());
        events.append(NewEvent.of("arrival.reopened", ruling.id(), slip.act(), told), now);
        return arrival.decided(decision);
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
