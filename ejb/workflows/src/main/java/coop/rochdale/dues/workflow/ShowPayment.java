package coop.rochdale.dues.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerLook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * Shows a payment to who made it and to holders of the power treasury, whose look at another's payment is a use of that
 * power; to everybody else it is unknown.
 */
@Stateless
public class ShowPayment {

    private InstantSource clock;
    private PowerLook powers;
    private DuesQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowPayment() {}

    @Inject
    public ShowPayment(InstantSource clock, PowerLook powers, DuesQueries queries) {
        this.clock = clock;
        this.powers = powers;
        this.queries = queries;
    }

    public PaymentView run(Actor actor, PaymentId payment) {
        return queries.payment(payment)
                .filter(found -> found.payer().equals(actor.account()) || usesTreasury(actor))
                .orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "payment"));
    }

    private boolean usesTreasury(Actor actor) {
        return powers.isAllowed(actor, Power.TREASURY, clock.instant());
    }
}
