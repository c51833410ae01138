package coop.rochdale.providers.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.workflow.CorrectPayment;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.ProviderRefusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Lets the treasury take back what became of an arrival by mistake (rule R12). */
@Stateless
public class ReopenArrival {

    private InstantSource clock;
    private PowerUse powers;
    private Arrivals arrivals;
    private DuesQueries dues;
    private CorrectPayment correct;
    private Returning returning;
    private Introducing introducing;
    private Reopening reopening;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ReopenArrival() {}

    @Inject
    public ReopenArrival(
            InstantSource clock,
            PowerUse powers,
            Arrivals arrivals,
            DuesQueries dues,
            CorrectPayment correct,
            Returning returning,
            Introducing introducing,
            Reopening reopening) {
        this.clock = clock;
        this.powers = powers;
        this.arrivals = arrivals;
        this.dues = dues;
        this.correct = correct;
        this.returning = returning;
        this.introducing = introducing;
        this.reopening = reopening;
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
        Correction correction = new Correction(
                actor,
                holding.act(),
                new Reopening.Slip(Optional.of(actor.account()), Optional.of(holding.act()), reason.strip()));
        Outcome was = arrival.decision().outcome();
        return switch (was) {
            case MATCHED -> correct(arrival, correction);
            case BOOKED, PAID_OUT, DISMISSED -> reopening.open(arrival, correction.slip());
            default -> throw Refused.because(ProviderRefusal.NOTHING_TO_REOPEN, was.word());
        };
    }

    /** Who says that it was a mistake, by which act, and why. */
    private record Correction(Actor actor, ActId act, Reopening.Slip slip) {}

    private Arrival correct(Arrival arrival, Correction correction) {
        PaymentView arrived = payment(arrival);
        PaymentView rest = dues.lastRestOf(arrived);
        if (returning.isPartlyUntold(arrival)) {
            throw Refused.because(ProviderRefusal.PART_GONE, rest.id());
        }
        List<Arrival> theirs = returning.standingOfWhatCameBack(arrived);
        Arrival opened = open(arrival, rest, correction);
        introducing.forget(arrival, arrived.payer());
        theirs.forEach(again -> open(again, dues.lastRestOf(payment(again)), correction));
        // Where this had come back, what went back has to be of what else there is.
        returning.catchUp(opened);
        return opened;
    }

    private PaymentView payment(Arrival matched) {
        return matched.decision().payment().flatMap(dues::payment).orElseThrow();
    }

    /** With all by which it went back. */
    private Arrival open(Arrival arrival, PaymentView rest, Correction correction) {
        Reopening.Slip slip = correction.slip();
        correct.run(correction.actor(), correction.act(), rest.id(), slip.reason());
        arrivals.takenBack(payment(arrival).id()).forEach(back -> reopening.open(back, slip));
        return reopening.open(arrival, Optional.of(rest.id()), slip);
    }
}
