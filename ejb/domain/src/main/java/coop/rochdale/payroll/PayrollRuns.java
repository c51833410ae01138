package coop.rochdale.payroll;

import coop.rochdale.kernel.Page;
import java.time.YearMonth;
import java.util.Optional;

/** Every payroll run, and how far each of them is. */
public interface PayrollRuns {

    /** The number of the newest employment. */
    int newestEmployment();

    /** The month in which the first work began; empty while nobody was ever employed. */
    Optional<YearMonth> firstMonth();

    /** The latest month whose run the clock began. */
    Optional<YearMonth> latestByTheClock();

    /** Begins it; of those that the clock begins, one for each month. Answers whether it did. */
    boolean begin(PayrollRun run);

    /** Whether one is not finished, be it in somebody's hand. */
    boolean hasUnfinished();

    Optional<PayrollRun> find(PayrollRunId id);

    /** Newest first. */
    Page<PayrollRun> list(Page.Wish wish);

    /** The oldest that is not finished, and held by nobody; held from now on until the transaction ends. */
    Optional<PayrollRun> holdNextUnfinished();

    /** This one, waiting for whoever holds it; held from now on until the transaction ends. */
    Optional<PayrollRun> hold(PayrollRunId id);

    void save(PayrollRun run);
}
