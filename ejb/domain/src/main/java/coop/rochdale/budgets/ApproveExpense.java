package coop.rochdale.budgets;

import coop.rochdale.kernel.Payload;
import java.util.UUID;

/** The measure {@code approve-expense}: an expense is approved outside the budget lines, or its rest once work was shown. */
public record ApproveExpense(ExpenseId expense) {

    /** The word in {@code "kind"}. */
    public static final String KIND = "approve-expense";

    public static ApproveExpense read(Payload payload) {
        return payload.read(reader -> {
            UUID id = reader.id("expense");
            return () -> new ApproveExpense(new ExpenseId(id));
        });
    }
}
