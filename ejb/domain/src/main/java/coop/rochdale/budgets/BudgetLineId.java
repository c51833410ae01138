package coop.rochdale.budgets;

import java.util.UUID;

/** Names one spending line. */
public record BudgetLineId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
