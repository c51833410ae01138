package coop.rochdale.budgets;

import java.util.Locale;

/** Where an expense stands; it follows from what happened to it (rule R10). */
public enum ExpenseState {
    SUBMITTED,
    APPROVED,
    PAID,
    REJECTED,
    WITHDRAWN;

    /** The word on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
