package coop.rochdale.dues;

import coop.rochdale.kernel.Page;
import java.time.LocalDate;
import java.util.Optional;

/** Every billing run, and how far each of them is. */
public interface BillingRuns {

    /** The number of the newest membership. */
    int newestMember();

    /** Begins it; of those that the day begins, one for each day. Answers whether it did. */
    boolean begin(BillingRun run);

    /** Whether this day has begun one. */
    boolean hasDaily(LocalDate day);

    /** Whether one is not finished, be it in somebody's hand. */
    boolean hasUnfinished();

    Optional<BillingRun> find(BillingRunId id);

    /** Newest first. */
    Page<BillingRun> list(Page.Wish wish);

    /** The oldest that is not finished, and held by nobody; held from now on until the transaction ends. */
    Optional<BillingRun> holdNextUnfinished();

    /** This one, waiting for whoever holds it; held from now on until the transaction ends. */
    Optional<BillingRun> hold(BillingRunId id);

    void save(BillingRun run);
}
