package coop.rochdale.dues.workflow;

import coop.rochdale.dues.BillingRun;
import coop.rochdale.dues.BillingRunId;
import coop.rochdale.dues.BillingRuns;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerLook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Shows the treasury how far a billing run is; its numbers are no public counts. */
@Stateless
public class ShowBillingRun {

    private InstantSource clock;
    private PowerLook powers;
    private BillingRuns runs;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowBillingRun() {}

    @Inject
    public ShowBillingRun(InstantSource clock, PowerLook powers, BillingRuns runs) {
        this.clock = clock;
        this.powers = powers;
        this.runs = runs;
    }

    public BillingRun run(Actor actor, BillingRunId id) {
        powers.require(actor, Power.TREASURY, clock.instant());
        return runs.find(id).orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "billing run"));
    }
}
