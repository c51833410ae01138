package coop.rochdale.dues.workflow;

import coop.rochdale.dues.BillingRun;
import coop.rochdale.dues.BillingRuns;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerLook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Lists the treasury every billing run, the newest first. */
@Stateless
public class ListBillingRuns {

    private InstantSource clock;
    private PowerLook powers;
    private BillingRuns runs;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListBillingRuns() {}

    @Inject
    public ListBillingRuns(InstantSource clock, PowerLook powers, BillingRuns runs) {
        this.clock = clock;
        this.powers = powers;
        this.runs = runs;
    }

    public Page<BillingRun> run(Actor actor, Page.Wish wish) {
        powers.require(actor, Power.TREASURY, clock.instant());
        return runs.list(wish);
    }
}
