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
import coop.rochdale.ledger.Transaction;
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
        if (ended.course().approval().isEmpty() || ended.paid().compareTo(ended.due()) >= 0) {
            expenses.save(ended);
            return;
        }
        // If some was let go before and a payment taken back since, one transaction books all that is not paid by now.
        ended.course().release().ifPresent(earlier -> reverse(earlier, now));
        Money unpaid = ended.claim().amount().minus(ended.paid());
        TransactionId booked = ledger.record(booking(ended, now).released(unpaid), now);
        expenses.save(ended.released(new Course.Release(now, unpaid, booked)));
    }

    private void reverse(Course.Release earlier, Instant now) {
        Transaction booked = ledger.find(earlier.booked()).orElseThrow();
        ledger.record(booked.reversed("More of it is not paid after all.", Span.day(now)), now);
    }

    static ExpenseBooking booking(Expense expense, Instant now) {
        return new ExpenseBooking(expense, Span.day(now));
    }
}
