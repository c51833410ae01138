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

/** Records that the payer's bank or provider took a payment back, or a part, and undoes what it bought (rules R9 and R18). */
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

    /**
     * As the treasury read it from a statement; no part is all of it. Refuses with {@code dues.payment-refunded} or {@code
     * dues.part-refunded} what went back before.
     */
    public PaymentView run(Actor actor, PaymentId payment, String reason, Optional<Money> part) {
        Holding holding = powers.require(actor, Power.TREASURY, clock.instant());
        Refunding.Cause cause = new Refunding.Cause(
                Refund.Kind.CHARGEBACK, reason, Optional.of(actor.account()), Optional.of(holding.act()));
        return refunding.takeBack(refunding.holdMoney(payment), new Refunding.Back(part, cause));
    }

    /** As a provider says altogether of a payment that arrived, where the treasury had to say of which one. */
    public void run(Actor actor, PaymentId arrived, String reason, Money altogether) {
        Holding holding = powers.require(actor, Power.TREASURY, clock.instant());
        Refunding.Cause cause = new Refunding.Cause(
                Refund.Kind.CHARGEBACK, reason, Optional.of(actor.account()), Optional.of(holding.act()));
        refunding.takeBackUpTo(refunding.holdMoney(arrived), altogether, cause);
    }

    /**
     * As the provider itself says, of a refund made there or a chargeback: how much of a payment that arrived went back by now
     * altogether. What went back before, as the treasury recorded it or the provider said, is in it and stays as it is; more
     * than arrived is all of it.
     */
    public void run(PaymentId arrived, Refund.Kind kind, String reason, Money altogether) {
        Refunding.Cause cause = new Refunding.Cause(kind, reason, Optional.empty(), Optional.empty());
        refunding.takeBackUpTo(refunding.hold(arrived), altogether, cause);
    }
}
