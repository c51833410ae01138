package coop.rochdale.dues.workflow;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Refund;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Records that the treasury sent a payment back, or a part of it, and undoes what that bought (rules R9 and R18). */
@Stateless
public class RefundPayment {

    private InstantSource clock;
    private PowerUse powers;
    private Refunding refunding;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RefundPayment() {}

    @Inject
    public RefundPayment(InstantSource clock, PowerUse powers, Refunding refunding) {
        this.clock = clock;
        this.powers = powers;
        this.refunding = refunding;
    }

    /**
     * The reason is for everybody's eyes: 1 to 500 characters in one line. No part is all of it. Refuses with {@code
     * dues.payment-refunded} or {@code dues.part-refunded} a second time.
     */
    public PaymentView run(Actor actor, PaymentId payment, String reason, Optional<Money> part) {
        Holding holding = powers.require(actor, Power.TREASURY, clock.instant());
        Refunding.Cause cause = new Refunding.Cause(
                Refund.Kind.REFUND, reason, Optional.of(actor.account()), Optional.of(holding.act()));
        return refunding.takeBack(refunding.holdMoney(payment), new Refunding.Back(part, cause));
    }
}
