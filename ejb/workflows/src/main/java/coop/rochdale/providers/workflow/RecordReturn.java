package coop.rochdale.providers.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.workflow.ChargeBackPayment;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Decision;
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

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RecordReturn() {}

    @Inject
    public RecordReturn(
            InstantSource clock, PowerUse powers, Arrivals arrivals, DuesQueries dues, ChargeBackPayment chargeBack) {
        this.clock = clock;
        this.powers = powers;
        this.arrivals = arrivals;
        this.dues = dues;
        this.chargeBack = chargeBack;
    }

    /** The payment is taken back with what it bought, unless that happened before. */
    public Arrival run(Actor actor, ArrivalId id, PaymentId payment) {
        powers.require(actor, Power.TREASURY, clock.instant());
        arrivals.takeTurn();
        PaymentView paid = dues.payment(payment)
                .orElseThrow(() -> Refused.flawed("/returnOf", "There is no payment with this id."));
        Arrival arrival = Deciding.requireReturn(arrivals.lock(id));
        if (!paid.receipt().amount().equals(arrival.reported().movement().amount())) {
            throw Refused.flawed(
                    "/returnOf", "That payment is " + paid.receipt().amount() + "; a payment goes back whole.");
        }
        if (paid.refund().isEmpty()) {
            chargeBack.run(actor, payment, REASON);
        }
        Decision decision = Decision.takenBack(payment);
        Instant now = clock.instant();
        arrivals.decide(id, decision, Optional.of(actor.account()), now);
        return arrival.decided(decision);
    }
}
