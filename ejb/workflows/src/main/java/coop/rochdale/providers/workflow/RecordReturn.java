package coop.rochdale.providers.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.workflow.ChargeBackPayment;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Decision;
import coop.rochdale.providers.Returns;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
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
    private ChargeBackPayment chargeBack;
    private Returning returning;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RecordReturn() {}

    @Inject
    public RecordReturn(
            InstantSource clock,
            PowerUse powers,
            Arrivals arrivals,
            DuesQueries dues,
            ChargeBackPayment chargeBack,
            Returning returning) {
        this.clock = clock;
        this.powers = powers;
        this.arrivals = arrivals;
        this.dues = dues;
        this.chargeBack = chargeBack;
        this.returning = returning;
    }

    /**
     * The payment goes back, or as much of it as this says. One that went back before stays as it is, unless other returns
     * account for that already.
     */
    public Arrival run(Actor actor, ArrivalId id, PaymentId payment) {
        powers.require(actor, Power.TREASURY, clock.instant());
        arrivals.takeTurn();
        PaymentView paid = dues.payment(payment)
                .orElseThrow(() -> Refused.flawed("/returnOf", "There is no payment with this id."));
        Arrival arrival = Deciding.requireReturn(arrivals.lock(id));
        Money back = arrival.reported().movement().amount();
        Money all = paid.receipt().amount();
        if (!Returns.isWithin(all, back)) {
            throw Refused.flawed("/returnOf", "That payment is " + all + "; no more than that can go back of it.");
        }
        PaymentView arrived = dues.arrivedAs(paid);
        if (paid.refund().isEmpty()) {
            chargeBack.run(actor, payment, REASON, Optional.of(back));
        } else {
            requireUntold(arrived, arrival);
        }
        Decision decision = Decision.takenBack(arrived.id());
        Instant now = clock.instant();
        arrivals.decide(id, decision, Optional.of(actor.account()), now);
        return arrival.decided(decision);
    }

    private void requireUntold(PaymentView arrived, Arrival arrival) {
        Money gone = arrived.receipt().amount().minus(dues.lastRestOf(arrived).standing());
        if (returning.altogether(arrived.id(), arrival).compareTo(gone) > 0) {
            throw Refused.flawed(
                    "/returnOf",
                    "Of that payment " + gone
                            + " went back, and other returns say so; name what is left of it, if more did.");
        }
    }
}
