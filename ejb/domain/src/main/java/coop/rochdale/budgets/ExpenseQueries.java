package coop.rochdale.budgets;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.ledger.TransactionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Expenses as they are read. */
public interface ExpenseQueries {

    /** The one submitted last first. */
    Page<View> list(Filter filter, Page.Wish wish);

    Optional<View> view(ExpenseId id);

    /** Which expenses; what is empty does not matter. */
    record Filter(Optional<ExpenseState> state, Optional<Category> category, Optional<BudgetLineId> line) {}

    /**
     * An expense, and what belongs to it.
     *
     * @param author handle of who submitted it, and whether that person chose to be listed; not for everybody's eyes
     * @param approvals in the round that is on
     */
    record View(Expense expense, Optional<Author> author, int approvals, List<Paid> payments) {

        public View {
            payments = List.copyOf(payments);
        }

        /** The same as it may be shown to this person, or to one who may know who submitted it. */
        public View forEyesOf(Optional<AccountId> viewer, boolean insider) {
            boolean shown = insider
                    || author.filter(Author::listed).isPresent()
                    || viewer.filter(expense::isBy).isPresent();
            return shown ? this : new View(expense, Optional.empty(), approvals, payments);
        }
    }

    /** Who submitted it. */
    record Author(String handle, boolean listed) {}

    /** Money that left the bank for it; what the bank calls it stays with the treasury. */
    record Paid(Money amount, LocalDate on, TransactionId booked) {}
}
