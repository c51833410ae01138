package coop.rochdale.budgets;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.TransactionId;
import java.time.Instant;
import java.util.Optional;

/** Everything that happened to an expense after it was submitted. */
public record Course(
        Optional<Approval> approval,
        Optional<Work> work,
        Optional<Rejection> rejection,
        Optional<Instant> withdrawnAt,
        Optional<Release> release) {

    static final Course BEGUN =
            new Course(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * It was approved, within a line or by an act of its own, and booked.
     *
     * @param act the act it rests on: the one that approved it, or the one that set the line
     */
    public record Approval(Instant at, Optional<BudgetLineId> line, ActId act, TransactionId booked) {}

    /**
     * The work was shown that the rest is paid for.
     *
     * @param acceptedAt when that was found to be so, from which on the rest is paid
     */
    public record Work(String text, Instant shownAt, Optional<Instant> acceptedAt) {}

    /** A holder of the power treasury turned it down, or what was not paid of it. */
    public record Rejection(Instant at, String reason) {}

    /** What was approved and is never paid, all of it in one transaction. */
    public record Release(Instant at, Money amount, TransactionId booked) {}

    Course approved(Approval given) {
        return new Course(Optional.of(given), work, rejection, withdrawnAt, release);
    }

    Course shown(Work done) {
        return new Course(approval, Optional.of(done), rejection, withdrawnAt, release);
    }

    Course rejected(Rejection given) {
        return new Course(approval, work, Optional.of(given), withdrawnAt, release);
    }

    Course withdrawn(Instant at) {
        return new Course(approval, work, rejection, Optional.of(at), release);
    }

    Course released(Release given) {
        return new Course(approval, work, rejection, withdrawnAt, Optional.of(given));
    }
}
