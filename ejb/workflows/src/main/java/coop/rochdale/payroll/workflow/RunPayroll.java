package coop.rochdale.payroll.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.payroll.PayrollRun;
import coop.rochdale.payroll.PayrollRunId;
import coop.rochdale.payroll.PayrollRuns;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.YearMonth;

/** Says what everybody earned, step by step (rule R6). */
@Stateless
public class RunPayroll {

    /** They commit with the request's answer; what is left then, the timer goes on with. */
    private static final int STEPS_IN_A_REQUEST = 5;

    private PayrollRuns runs;
    private StartPayrollRun startPayrollRun;
    private AdvancePayrollRun advancePayrollRun;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RunPayroll() {}

    @Inject
    public RunPayroll(PayrollRuns runs, StartPayrollRun startPayrollRun, AdvancePayrollRun advancePayrollRun) {
        this.runs = runs;
        this.startPayrollRun = startPayrollRun;
        this.advancePayrollRun = advancePayrollRun;
    }

    /** For a holder of the power treasury; answers the run as far as it is, which for five thousand employments is its end. */
    public PayrollRun run(Actor actor, YearMonth month) {
        PayrollRunId id = startPayrollRun.run(actor, month);
        PayrollRun run = advancePayrollRun.run(id);
        for (int step = 1; step < STEPS_IN_A_REQUEST && run.finishedAt().isEmpty(); step++) {
            run = advancePayrollRun.run(id);
        }
        return run;
    }

    /**
     * Ends every run that nobody else has in hand, each step in a transaction of its own; then begins those whose day has
     * come, if that is wished for, one month after the other.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void goOn(boolean byTheClock) {
        boolean more = true;
        while (more) {
            while (runs.hasUnfinished() && advancePayrollRun.run().isPresent()) {
                // The next step is another transaction.
            }
            more = byTheClock && !runs.hasUnfinished() && startPayrollRun.run();
        }
    }
}
