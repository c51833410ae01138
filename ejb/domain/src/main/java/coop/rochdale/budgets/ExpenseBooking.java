package coop.rochdale.budgets;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.ledger.Posting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How an expense stands in the ledger (rule R16); an approval says on which act it rests. */
public record ExpenseBooking(Expense expense, LocalDate day) {

    /** The co-op owes it from now on. */
    public NewTransaction approved(ActId act) {
        Money amount = expense.claim().amount();
        return booked("approved", Optional.of(act), moved(category(), LedgerAccount.EXPENSES_OWED, amount));
    }

    /** The co-op does not owe that part of it any more. */
    public NewTransaction released(Money amount) {
        return booked("not paid", Optional.empty(), moved(LedgerAccount.EXPENSES_OWED, category(), amount));
    }

    /** That part of it left the bank. */
    public NewTransaction paid(Money amount) {
        return booked("paid", Optional.empty(), moved(LedgerAccount.EXPENSES_OWED, LedgerAccount.BANK, amount));
    }

    private NewTransaction booked(String what, Optional<ActId> act, List<Posting> postings) {
        NewTransaction moved = NewTransaction.of(day, "Expense " + expense.number() + " " + what, postings)
                .about(expense.id().value());
        NewTransaction paidTo = expense.origin().author().map(moved::with).orElse(moved);
        return act.map(paidTo::by).orElse(paidTo);
    }

    private LedgerAccount category() {
        return expense.claim().category().account();
    }

    private static List<Posting> moved(LedgerAccount debit, LedgerAccount credit, Money amount) {
        return List.of(Posting.debit(debit, amount), Posting.credit(credit, amount));
    }
}
