package coop.rochdale.budgets;

import coop.rochdale.ledger.LedgerAccount;
import java.util.regex.Pattern;

/** What money is spent on: 1 to 40 of the characters {@code a-z 0-9 -}, and not {@code wages}, which payslips book. */
public record Category(String word) implements Comparable<Category> {

    private static final Pattern WORD = Pattern.compile("[a-z0-9-]{1,40}");
    private static final String WAGES = "wages";

    public static final Category DONATIONS = new Category("donations");

    public Category {
        if (!WORD.matcher(word).matches() || word.equals(WAGES)) {
            throw new IllegalArgumentException(
                    "Name a category in 1 to 40 of the characters a-z, 0-9 and -, like \"tech\"; wages are no expense.");
        }
    }

    /** Where it is booked. */
    public LedgerAccount account() {
        return new LedgerAccount("expenses:" + word);
    }

    @Override
    public int compareTo(Category other) {
        return word.compareTo(other.word);
    }

    @Override
    public String toString() {
        return word;
    }
}
