package coop.rochdale.payroll;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * One pass through all employments that says what each earned in a month (rule R6).
 *
 * @param startedBy empty if the clock began it
 */
public record PayrollRun(
        PayrollRunId id,
        YearMonth month,
        Instant startedAt,
        Optional<AccountId> startedBy,
        Progress progress,
        Optional<Instant> finishedAt) {

    /**
     * How far it is.
     *
     * @param reached the number of the last employment that was looked at
     * @param last the highest number there was at its start
     * @param payslips how many it issued
     */
    public record Progress(int reached, int last, long payslips) {

        public boolean isComplete() {
            return reached >= last;
        }
    }

    /** What one step brought about. */
    public record Step(int reached, long payslips) {}

    /** When it starts, and the number of the newest employment by then. */
    public record Start(Instant at, int last) {}

    public static PayrollRun starting(PayrollRunId id, YearMonth month, Optional<AccountId> by, Start start) {
        return new PayrollRun(id, month, start.at(), by, new Progress(0, start.last(), 0), Optional.empty());
    }

    /** The latest month whose payroll may run by then. */
    public static YearMonth latest(Instant now, int payrollDay) {
        LocalDate today = Span.day(now);
        YearMonth month = YearMonth.from(today);
        return today.getDayOfMonth() >= payrollDay ? month : month.minusMonths(1);
    }

    /** What keeps the treasury from running it for that month; nobody worked before the first. */
    public static List<Flaw> flaws(YearMonth month, YearMonth first, YearMonth latest) {
        return month.isBefore(first) || month.isAfter(latest)
                ? List.of(new Flaw(
                        "/month",
                        first.isAfter(latest)
                                ? "No month can be paid yet: payroll runs from the clause payroll.day of a month on."
                                : "Name a month from %s, in which work began, until %s: payroll runs from the clause payroll.day of a month on."
                                        .formatted(first, latest)))
                : List.of();
    }

    public PayrollRun after(Step step, Instant now) {
        Progress next = new Progress(step.reached(), progress.last(), progress.payslips() + step.payslips());
        return new PayrollRun(
                id, month, startedAt, startedBy, next, next.isComplete() ? Optional.of(now) : Optional.empty());
    }
}
