package coop.rochdale.dues.workflow;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Refund;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Takes back that money was taken for somebody's payment by mistake, with all that it bought (rule R9). */
@Stateless
public class CorrectPayment {

    private Refunding refunding;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected CorrectPayment() {}

    @Inject
    public CorrectPayment(Refunding refunding) {
        this.refunding = refunding;
    }

    /** By somebody whose power, and the act behind it, the caller has seen. Refuses with {@code dues.payment-refunded} a second time. */
    public PaymentView run(Actor actor, ActId act, PaymentId payment, String reason) {
        Refunding.Cause cause =
                new Refunding.Cause(Refund.Kind.CORRECTION, reason, Optional.of(actor.account()), Optional.of(act));
        return refunding.takeBack(refunding.holdMoney(payment), Refunding.Back.whole(cause));
    }
}
