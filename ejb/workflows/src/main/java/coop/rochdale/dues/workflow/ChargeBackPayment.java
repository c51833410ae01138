package coop.rochdale.dues.workflow;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Refund;
import coop.rochdale.kernel.Actor;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Records that the payer's bank or provider took a payment back, and undoes what it bought (rule R9). */
@Stateless
public class ChargeBackPayment {

    private InstantSource clock;
    private PowerUse powers;
    private Refunding refunding;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ChargeBackPayment() {}

    @Inject
    public ChargeBackPayment(InstantSource clock, PowerUse powers, Refunding refunding) {
        this.clock = clock;
        this.powers = powers;
        this.refunding = refunding;
    }

    /** As the treasury read it from a statement; refuses with {@code dues.payment-refunded} what went back before. */
    public PaymentView run(Actor actor, PaymentId payment, String reason) {
        Holding holding = powers.require(actor, Power.TREASURY, clock.instant());
        Refunding.Cause cause = new Refunding.Cause(
                Refund.Kind.CHARGEBACK, reason, Optional.of(actor.account()), Optional.of(holding.act()));
        return refunding.takeBack(refunding.holdMoney(payment), cause);
    }

    /** As the provider itself says, of a refund made there or a chargeback; what went back before stays as it is. */
    public PaymentView run(PaymentId payment, Refund.Kind kind, String reason) {
        PaymentView held = refunding.hold(payment);
        return held.refund().isPresent()
                ? held
                : refunding.takeBack(held, new Refunding.Cause(kind, reason, Optional.empty(), Optional.empty()));
    }
}
