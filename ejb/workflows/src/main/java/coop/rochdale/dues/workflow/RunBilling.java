package coop.rochdale.dues.workflow;

import coop.rochdale.dues.BillingRun;
import coop.rochdale.dues.BillingRunId;
import coop.rochdale.dues.BillingRuns;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Span;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;

/** Asks everybody who is due, step by step (rule R15). */
@Stateless
public class RunBilling {

    /** They commit with the request's answer; what is left then is gone on with at once, see {@link ContinueBilling}. */
    private static final int STEPS_IN_A_REQUEST = 2;

    private InstantSource clock;
    private BillingRuns runs;
    private StartBillingRun startBillingRun;
    private AdvanceBillingRun advanceBillingRun;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RunBilling() {}

    @Inject
    public RunBilling(
            InstantSource clock,
            BillingRuns runs,
            StartBillingRun startBillingRun,
            AdvanceBillingRun advanceBillingRun) {
        this.clock = clock;
        this.runs = runs;
        this.startBillingRun = startBillingRun;
        this.advanceBillingRun = advanceBillingRun;
    }

    /** For a holder of the power treasury; answers the run as far as it is, which for five thousand members is its end. */
    public BillingRun run(Actor actor, LocalDate through) {
        BillingRunId id = startBillingRun.run(actor, through);
        BillingRun run = advanceBillingRun.run(id);
        for (int step = 1; step < STEPS_IN_A_REQUEST && run.finishedAt().isEmpty(); step++) {
            run = advanceBillingRun.run(id);
        }
        return run;
    }

    /** Ends every run that nobody else has in hand, each step in a transaction of its own; begins the run of the day first, if it is wished for and nobody did. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void goOn(boolean daily) {
        LocalDate today = Span.day(clock.instant());
        if (daily && !runs.hasDaily(today)) {
            startBillingRun.run();
        }
        boolean more = runs.hasUnfinished();
        while (more) {
            more = advanceBillingRun.run().isPresent();
        }
    }
}
