package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Flaw;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One pass through all memberships that asks for what is due (rule R15).
 *
 * @param through invoices whose time comes on this day in UTC, or before it, are issued
 * @param startedBy empty if the day began it
 */
public record BillingRun(
        BillingRunId id,
        LocalDate through,
        Instant startedAt,
        Optional<AccountId> startedBy,
        Progress progress,
        Optional<Instant> finishedAt) {

    private static final int MOST_YEARS_AHEAD = 1;

    /**
     * How far it is.
     *
     * @param reached the number of the last membership that was looked at
     * @param last the highest number there was at its start; who joins later has an invoice already
     * @param issued how many invoices
     * @param skipped how many open memberships were not to be asked
     */
    public record Progress(int reached, int last, long issued, long skipped) {

        public boolean isComplete() {
            return reached >= last;
        }
    }

    /** What one step brought about. */
    public record Step(int reached, long issued, long skipped) {}

    public static BillingRun starting(BillingRunId id, LocalDate through, Optional<AccountId> by, Start start) {
        return new BillingRun(id, through, start.at(), by, new Progress(0, start.last(), 0, 0), Optional.empty());
    }

    /** When it starts, and the number of the newest membership by then. */
    public record Start(Instant at, int last) {}

    /** What keeps the treasury from running through that day. */
    public static List<Flaw> flaws(LocalDate through, LocalDate today) {
        boolean fits = !through.isBefore(today) && !through.isAfter(today.plusYears(MOST_YEARS_AHEAD));
        return fits
                ? List.of()
                : List.of(new Flaw(
                        "/through",
                        "Name a day from today, %s in UTC, until a year from now; who is due is asked once, whatever the day."
                                .formatted(today)));
    }

    public BillingRun after(Step step, Instant now) {
        Progress next = new Progress(
                step.reached(),
                progress.last(),
                progress.issued() + step.issued(),
                progress.skipped() + step.skipped());
        return new BillingRun(
                id, through, startedAt, startedBy, next, next.isComplete() ? Optional.of(now) : Optional.empty());
    }
}
