package coop.rochdale.budgets;

import java.util.UUID;

/** Names one expense. */
public record ExpenseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
