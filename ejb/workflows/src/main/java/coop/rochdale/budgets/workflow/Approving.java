package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.BudgetEvents;
import coop.rochdale.budgets.BudgetLineId;
import coop.rochdale.budgets.Course;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseBooking;
import coop.rochdale.budgets.Expenses;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.TransactionId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** What follows once an expense is approved or let go: it is booked, and told (rule R16). */
@Dependent
public class Approving {

    private final Expenses expenses;
    private final Ledger ledger;
    private final Events events;

    @Inject
    public Approving(Expenses expenses, Ledger ledger, Events events) {
        this.expenses = expenses;
        this.ledger = ledger;
        this.events = events;
    }

    /** Approves an expense that the caller holds. */
    Expense approve(Expense expense, Optional<BudgetLineId> line, ActId act, Instant now) {
        TransactionId booked = ledger.record(booking(expense, now).approved(act), now);
        Expense approved = expense.approved(new Course.Approval(now, line, act, booked));
        expenses.save(approved);
        if (expense.origin().author().isPresent()) {
            events.append(BudgetEvents.of(approved, "approved", Optional.of(act)), now);
        }
        return approved;
    }

    /** Accepts the work that was shown for the rest of an expense that the caller holds. */
    void accept(Expense expense, ActId act, Instant now) {
        Expense accepted = expense.workAccepted(now);
        expenses.save(accepted);
        events.append(BudgetEvents.of(accepted, "work-accepted", Optional.of(act)), now);
    }

    /** Books back what is not paid of an expense that was turned down or taken back. */
    void letGo(Expense ended, Instant now) {
        Money rest = ended.due().minus(ended.paid());
        if (ended.course().approval().isEmpty() || !rest.isPositive()) {
            expenses.save(ended);
            return;
        }
        TransactionId booked = ledger.record(booking(ended, now).released(rest), now);
        expenses.save(ended.released(new Course.Release(now, rest, booked)));
    }

    static ExpenseBooking booking(Expense expense, Instant now) {
        return new ExpenseBooking(expense, Span.day(now));
    }
}
