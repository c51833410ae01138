package coop.rochdale.books.workflow;

import coop.rochdale.books.CheckId;
import coop.rochdale.books.Checks;
import coop.rochdale.books.Verdict;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.ledger.LedgerSums;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Keeps what came of a check for everybody to see, and tells them if a row is wrong (rules R4 and R5). */
@Stateless
public class RecordVerdict {

    private InstantSource clock;
    private Checks checks;
    private LedgerSums sums;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RecordVerdict() {}

    @Inject
    public RecordVerdict(InstantSource clock, Checks checks, LedgerSums sums, Events events) {
        this.clock = clock;
        this.checks = checks;
        this.sums = sums;
        this.events = events;
    }

    public void run(CheckId id, Verdict verdict) {
        Instant now = clock.instant();
        boolean kept = checks.finish(id, verdict, now);
        if (kept && !verdict.isSound()) {
            events.append(NewEvent.of("check.failed", id.value(), Map.of("broken", verdict.broken())), now);
            if (verdict.doubtsSums()) {
                sums.forget();
            }
        }
    }
}
