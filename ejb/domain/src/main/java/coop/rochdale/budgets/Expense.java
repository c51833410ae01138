package coop.rochdale.budgets;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * An expense with all that happened to it. It changes by being replaced.
 *
 * @param round counted from 1; each change of what is to be approved begins another, and approvals belong to one
 * @param receipt whether there is a file, and of which kind
 * @param paid what was paid of it so far
 */
public record Expense(
        ExpenseId id,
        int number,
        Origin origin,
        Claim claim,
        int round,
        Optional<ReceiptType> receipt,
        Course course,
        Money paid) {

    /**
     * Where it comes from.
     *
     * @param author empty for a donation, which an act decides on
     * @param recipient of a donation
     */
    public record Origin(Optional<AccountId> author, Optional<String> recipient, Instant at) {}

    public boolean isBy(AccountId account) {
        return origin.author().equals(Optional.of(account));
    }

    public ExpenseState state() {
        if (course.approval().isEmpty()) {
            if (course.withdrawnAt().isPresent()) {
                return ExpenseState.WITHDRAWN;
            }
            return course.rejection().isPresent() ? ExpenseState.REJECTED : ExpenseState.SUBMITTED;
        }
        if (paid.compareTo(due()) < 0) {
            return ExpenseState.APPROVED;
        }
        if (paid.isPositive()) {
            return ExpenseState.PAID;
        }
        return course.withdrawnAt().isPresent() ? ExpenseState.WITHDRAWN : ExpenseState.REJECTED;
    }

    /** What is or was to be paid in all, now that perhaps a rest was let go. */
    public Money due() {
        return course.release()
                .map(release -> claim.amount().minus(release.amount()))
                .orElse(claim.amount());
    }

    /** What is to be paid now: nothing unless approved, the advance until the work was accepted, then the rest. */
    public Money payable() {
        if (course.approval().isEmpty()) {
            return Money.zero(claim.amount().currency());
        }
        Money upTo = awaitsWork() ? claim.advance().orElseThrow() : due();
        return upTo.compareTo(due()) < 0 ? upTo.minus(paid) : due().minus(paid);
    }

    /** Whether it was approved, and its rest is kept back until work is accepted. */
    public boolean awaitsWork() {
        return state() == ExpenseState.APPROVED
                && claim.advance().isPresent()
                && course.work().flatMap(Course.Work::acceptedAt).isEmpty();
    }

    /** Whether work was shown that nobody has accepted yet. */
    public boolean awaitsAcceptance() {
        return awaitsWork() && course.work().isPresent();
    }

    public Expense claiming(Money amount) {
        return with(claim.of(amount), round + 1, receipt, course);
    }

    public Expense proven(ReceiptType type) {
        return with(claim, round + 1, Optional.of(type), course);
    }

    public Expense approved(Course.Approval approval) {
        return with(claim, round, receipt, course.approved(approval));
    }

    public Expense workShown(String text, Instant at) {
        return with(claim, round + 1, receipt, course.shown(new Course.Work(text, at, Optional.empty())));
    }

    public Expense workAccepted(Instant at) {
        Course.Work work = course.work().orElseThrow();
        return with(claim, round, receipt, course.shown(new Course.Work(work.text(), work.shownAt(), Optional.of(at))));
    }

    public Expense rejected(Course.Rejection rejection) {
        return with(claim, round, receipt, course.rejected(rejection));
    }

    public Expense withdrawn(Instant at) {
        return with(claim, round, receipt, course.withdrawn(at));
    }

    public Expense released(Course.Release release) {
        return with(claim, round, receipt, course.released(release));
    }

    private Expense with(Claim says, int nextRound, Optional<ReceiptType> proof, Course next) {
        return new Expense(id, number, origin, says, nextRound, proof, next, paid);
    }
}
