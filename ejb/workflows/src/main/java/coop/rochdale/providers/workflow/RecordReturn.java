package coop.rochdale.providers.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Refund;
import coop.rochdale.dues.workflow.ChargeBackPayment;
import coop.rochdale.dues.workflow.Receiving.Witness;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Memberships;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Decision;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Returns;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Lets the treasury say which payment went back by what a bank or provider reports (rule R11). */
@Stateless
public class RecordReturn {

    private static final String REASON = "Returned by the payer's bank or provider.";

    private InstantSource clock;
    private PowerUse powers;
    private Arrivals arrivals;
    private DuesQueries dues;
    private Memberships memberships;
    private ChargeBackPayment chargeBack;
    private Told told;
    private Deciding deciding;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RecordReturn() {}

    @Inject
    public RecordReturn(
            InstantSource clock,
            PowerUse powers,
            Arrivals arrivals,
            DuesQueries dues,
            Memberships memberships,
            ChargeBackPayment chargeBack,
            Told told,
            Deciding deciding) {
        this.clock = clock;
        this.powers = powers;
        this.arrivals = arrivals;
        this.dues = dues;
        this.memberships = memberships;
        this.chargeBack = chargeBack;
        this.told = told;
        this.deciding = deciding;
    }

    /**
     * The payment goes back, or as much of it as this says. One that went back before stays as it is, unless other returns
     * account for that already. Where this says how much went back altogether, it does not matter whether the payment is
     * named or what was left of it: as much more goes back as is missing, unless that is more than arrived.
     */
    public Arrival run(Actor actor, ArrivalId id, PaymentId payment) {
        Holding holding = powers.require(actor, Power.TREASURY, clock.instant());
        arrivals.takeTurn();
        // What is taken back, or what went back of what is won back by it, may take a vote away.
        memberships.holdRolls();
        PaymentView paid = dues.payment(payment)
                .orElseThrow(() -> Refused.flawed("/returnOf", "There is no payment with this id."));
        Arrival arrival = Deciding.requireReturn(arrivals.lock(id));
        PaymentView arrived = requireUncorrected(dues.arrivedAs(paid));
        Movement movement = arrival.reported().movement();
        if (movement.flow() == Flow.REFUNDED_SO_FAR) {
            arrived = requireUncorrected(told.first(arrived, arrival));
            requireWithin(arrived, movement);
            requireRoom(arrived, arrival);
            told.spread(arrived, told.altogether(arrived, arrival), arrival)
                    .forEach((each, gone) -> chargeBack.run(actor, each, REASON, gone));
        } else {
            requireWithin(paid, movement);
            takeBackEach(actor, paid, arrival);
        }
        Decision decision = Decision.takenBack(arrived.id());
        Sitting sitting = deciding.sit(Witness.of(actor.account(), holding.act()));
        arrivals.decide(id, decision, Optional.of(actor.account()), sitting.now());
        Arrival decided = arrival.decided(decision);
        deciding.reinstate(decided, sitting);
        return decided;
    }

    /** Money that turned out to be another's stayed here: what went back of it went back of their payment. */
    private PaymentView requireUncorrected(PaymentView arrived) {
        boolean corrected =
                dues.refundsOf(arrived).stream().anyMatch(refund -> refund.kind() == Refund.Kind.CORRECTION);
        if (corrected) {
            throw Refused.flawed(
                    "/returnOf", "That was a payment by mistake only; name the one for which its money is taken now.");
        }
        return arrived;
    }

    private static void requireWithin(PaymentView paid, Movement back) {
        Money all = paid.receipt().amount();
        if (!Returns.isWithin(all, back.amount())) {
            throw Refused.flawed("/returnOf", "That payment is " + all + "; no more than that can go back of it.");
        }
    }

    /** Of what was disputed whole nothing is left that could have been refunded. */
    private void requireRoom(PaymentView arrived, Arrival arrival) {
        if (!told.isWithin(arrived, arrival)) {
            throw Refused.flawed(
                    "/returnOf",
                    "That payment was " + arrived.receipt().amount() + ", and with this "
                            + told.altogether(arrived, arrival) + " would be told to have gone back of it."
                            + " Name the payment it belongs to, or dismiss it; if what came back of that payment is booked as a"
                            + " gift, book this as a gift that went back.");
        }
    }

    private void takeBackEach(Actor actor, PaymentView paid, Arrival arrival) {
        if (paid.refund().isEmpty()) {
            Money back = arrival.reported().movement().amount();
            chargeBack.run(actor, paid.id(), REASON, Optional.of(back));
        } else {
            requireUntold(dues.arrivedAs(paid), arrival);
        }
    }

    private void requireUntold(PaymentView named, Arrival arrival) {
        PaymentView arrived = told.first(named, arrival);
        Money gone = told.goneAltogether(arrived);
        if (told.altogether(arrived, arrival).compareTo(gone) > 0) {
            throw Refused.flawed(
                    "/returnOf",
                    "Of that payment " + gone
                            + " went back, and other returns say so; name what is left of it, if more did.");
        }
    }
}
