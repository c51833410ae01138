package coop.rochdale.budgets;

import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.ActId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is told in public: no title, no amount that is one person's, and nobody's name. */
public final class BudgetEvents {

    private BudgetEvents() {}

    public static NewEvent set(BudgetLine line) {
        return NewEvent.of(
                "budget.set",
                line.id().value(),
                line.act(),
                Map.of(
                        "category", line.category().word(),
                        "amount", line.amount().amount(),
                        "currency", line.amount().currency().getCurrencyCode(),
                        "from", line.from().toString(),
                        "to", line.to().toString()));
    }

    /** Something happened to an expense, by the person who submitted it. */
    public static NewEvent of(Expense expense, String happened) {
        return of(expense, happened, Optional.empty());
    }

    /** Something happened to it that rests on an act. */
    public static NewEvent of(Expense expense, String happened, Optional<ActId> act) {
        Map<String, Object> data = Map.of(
                "number",
                expense.number(),
                "category",
                expense.claim().category().word());
        return new NewEvent("expense." + happened, expense.id().value(), act, data);
    }

    /**
     * A use of this act's power turned it down; where another act had approved it, that one is named, so that nothing the
     * members decided is given up in silence.
     */
    public static NewEvent rejected(Expense expense, ActId act) {
        NewEvent plain = of(expense, "rejected", Optional.of(act));
        Map<String, Object> data = new HashMap<>(plain.data());
        expense.course()
                .approval()
                .filter(approval -> approval.line().isEmpty())
                .ifPresent(approval -> data.put("approvedBy", approval.act().toString()));
        return new NewEvent(plain.type(), plain.subject(), plain.act(), data);
    }

    /** An act promised something to an outside project. */
    public static NewEvent donated(Expense donation, ActId act) {
        return NewEvent.of(
                "donation.promised",
                donation.id().value(),
                act,
                Map.of(
                        "number", donation.number(),
                        "recipient", donation.origin().recipient().orElseThrow(),
                        "amount", donation.claim().amount().amount(),
                        "currency", donation.claim().amount().currency().getCurrencyCode()));
    }
}
