package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.workflow.SecondTransaction;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.ImportId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Decides what waits, a few arrivals in a transaction, whatever became of the server that took the file. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FinishImports {

    private static final Duration AT_A_TIME = Duration.ofMinutes(5);

    private Arrivals arrivals;
    private DecideArrivals decide;
    private SecondTransaction second;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected FinishImports() {}

    @Inject
    public FinishImports(Arrivals arrivals, DecideArrivals decide, SecondTransaction second) {
        this.arrivals = arrivals;
        this.decide = decide;
        this.second = second;
    }

    public void run() {
        arrivals.unfinished().forEach(id -> run(id, AT_A_TIME));
    }

    /** This one, for as long as the caller can wait, by the server's stopwatch. */
    public void run(ImportId id, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        boolean[] more = {true};
        while (more[0] && System.nanoTime() - end < 0) {
            second.run(() -> more[0] = decide.run(id));
        }
    }
}
