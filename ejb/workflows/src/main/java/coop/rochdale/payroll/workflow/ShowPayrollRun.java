package coop.rochdale.payroll.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.payroll.PayrollRun;
import coop.rochdale.payroll.PayrollRunId;
import coop.rochdale.payroll.PayrollRuns;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerLook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Shows the treasury how far a payroll run is. */
@Stateless
public class ShowPayrollRun {

    private InstantSource clock;
    private PowerLook powers;
    private PayrollRuns runs;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowPayrollRun() {}

    @Inject
    public ShowPayrollRun(InstantSource clock, PowerLook powers, PayrollRuns runs) {
        this.clock = clock;
        this.powers = powers;
        this.runs = runs;
    }

    public PayrollRun run(Actor actor, PayrollRunId id) {
        powers.require(actor, Power.TREASURY, clock.instant());
        return runs.find(id).orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "payroll run"));
    }
}
