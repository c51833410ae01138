package coop.rochdale.budgets;

import static coop.rochdale.budgets.ExpenseState.APPROVED;
import static coop.rochdale.budgets.ExpenseState.REJECTED;
import static coop.rochdale.budgets.ExpenseState.SUBMITTED;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why not? One ordered list for each act on an expense; whether somebody holds the power treasury is asked before. */
public final class ExpenseObjections {

    /** The most expenses of one person that may wait for a decision at once. */
    public static final int MOST_WAITING = 20;

    /** The most changes of what is to be approved. */
    public static final int MOST_ROUNDS = 50;

    private ExpenseObjections() {}

    /** To submitting one more beside {@code waiting} others of theirs. */
    public static List<Objection> toSubmission(boolean member, int waiting) {
        List<Objection> found = new ArrayList<>();
        if (!member) {
            found.add(Objection.of(BudgetRefusal.NOT_A_MEMBER));
        }
        if (waiting >= MOST_WAITING) {
            found.add(Objection.of(BudgetRefusal.MANY_WAIT, waiting));
        }
        return found;
    }

    /** To changing the amount or the receipt. */
    public static List<Objection> toChange(Expense expense, AccountId by) {
        List<Objection> found = unlessAuthor(expense, by);
        unlessIn(expense, expense.state() == SUBMITTED).ifPresent(found::add);
        unlessRoundsAreLeft(expense).ifPresent(found::add);
        return found;
    }

    /** To approving it, or the work that its rest is paid for, within a budget line. */
    public static List<Objection> toApproval(Expense expense, AccountId by, boolean already) {
        List<Objection> found = ifAuthor(expense, by);
        unlessIn(expense, expense.state() == SUBMITTED || expense.awaitsAcceptance())
                .ifPresent(found::add);
        if (already) {
            found.add(Objection.of(BudgetRefusal.APPROVED_ALREADY));
        }
        // What the members approved without one is not held up for one once the work is done.
        if (expense.state() == SUBMITTED && expense.receipt().isEmpty()) {
            found.add(Objection.of(BudgetRefusal.NO_RECEIPT));
        }
        return found;
    }

    /** To approving it by an act: what the treasury turned down the members may still want. */
    public static List<Objection> toAct(Expense expense) {
        boolean open = expense.state() == SUBMITTED
                || (expense.state() == REJECTED && expense.course().approval().isEmpty())
                || expense.awaitsAcceptance();
        return unlessIn(expense, open).stream().toList();
    }

    /** To turning it down, or, once approved, what is not paid of it. */
    public static List<Objection> toRejection(Expense expense, AccountId by) {
        List<Objection> found = ifAuthor(expense, by);
        unlessPending(expense).ifPresent(found::add);
        return found;
    }

    /** To taking it back, or what is not paid yet. */
    public static List<Objection> toWithdrawal(Expense expense, AccountId by) {
        List<Objection> found = unlessAuthor(expense, by);
        unlessPending(expense).ifPresent(found::add);
        return found;
    }

    /** To showing the work that the rest is paid for. */
    public static List<Objection> toWork(Expense expense, AccountId by) {
        List<Objection> found = unlessAuthor(expense, by);
        unlessIn(expense, expense.awaitsWork()).ifPresent(found::add);
        unlessRoundsAreLeft(expense).ifPresent(found::add);
        return found;
    }

    public static List<Objection> toPayment(Expense expense) {
        return expense.payable().isPositive()
                ? List.of()
                : List.of(Objection.of(
                        expense.awaitsWork() ? BudgetRefusal.WORK_MISSING : BudgetRefusal.NOTHING_TO_PAY,
                        expense.state().word()));
    }

    private static List<Objection> unlessAuthor(Expense expense, AccountId by) {
        return new ArrayList<>(expense.isBy(by) ? List.of() : List.of(Objection.of(BudgetRefusal.NOT_YOUR_EXPENSE)));
    }

    private static List<Objection> ifAuthor(Expense expense, AccountId by) {
        return new ArrayList<>(expense.isBy(by) ? List.of(Objection.of(BudgetRefusal.OWN_EXPENSE)) : List.of());
    }

    private static Optional<Objection> unlessPending(Expense expense) {
        return unlessIn(expense, expense.state() == SUBMITTED || expense.state() == APPROVED);
    }

    private static Optional<Objection> unlessIn(Expense expense, boolean allowed) {
        return allowed
                ? Optional.empty()
                : Optional.of(
                        Objection.of(BudgetRefusal.NOT_IN_STATE, expense.state().word()));
    }

    private static Optional<Objection> unlessRoundsAreLeft(Expense expense) {
        return expense.round() < MOST_ROUNDS
                ? Optional.empty()
                : Optional.of(Objection.of(BudgetRefusal.CHANGED_OFTEN, MOST_ROUNDS));
    }
}
