package coop.rochdale.payroll.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import coop.rochdale.payroll.PayrollRun;
import coop.rochdale.payroll.PayrollRuns;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerLook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Lists the treasury every payroll run, the newest first. */
@Stateless
public class ListPayrollRuns {

    private InstantSource clock;
    private PowerLook powers;
    private PayrollRuns runs;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListPayrollRuns() {}

    @Inject
    public ListPayrollRuns(InstantSource clock, PowerLook powers, PayrollRuns runs) {
        this.clock = clock;
        this.powers = powers;
        this.runs = runs;
    }

    public Page<PayrollRun> run(Actor actor, Page.Wish wish) {
        powers.require(actor, Power.TREASURY, clock.instant());
        return runs.list(wish);
    }
}
