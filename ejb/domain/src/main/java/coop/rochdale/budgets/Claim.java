package coop.rochdale.budgets;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Line;
import coop.rochdale.kernel.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param title one line of at most 200 characters for everybody's eyes
 * @param advance what is paid before the work is shown, less than the amount; without it all is paid at once
 */
public record Claim(String title, Category category, Money amount, Optional<Money> advance) {

    /** The longest title, in Unicode characters. */
    public static final int LONGEST_TITLE = 200;
    /** The most an expense comes to: 10^15 minor units. */
    public static final long MOST_MINOR = 1_000_000_000_000_000L;

    /** Everything that is wrong with it, with the pointers of a request. */
    public List<Flaw> flaws(Currency currency) {
        List<Flaw> flaws = new ArrayList<>();
        if (!Line.isReadable(title, LONGEST_TITLE)) {
            flaws.add(new Flaw("/title", "Write one line of 1 to " + LONGEST_TITLE + " visible characters."));
        }
        if (!amount.currency().equals(currency)) {
            flaws.add(new Flaw("/amount/currency", "Write the co-op's currency, " + currency.getCurrencyCode() + "."));
        }
        if (!amount.isPositive() || amount.amountMinor() > MOST_MINOR) {
            flaws.add(new Flaw("/amount/amount", "Write a positive amount of at most 10^15 minor units."));
        }
        advance.filter(part ->
                        !part.currency().equals(amount.currency()) || !part.isPositive() || part.compareTo(amount) >= 0)
                .ifPresent(part -> flaws.add(new Flaw(
                        "/advance",
                        "Write a part of the amount, in its currency, or leave it out if all is paid at once.")));
        return flaws;
    }

    /** The most that anything a measure names comes to. */
    static Money most(Currency currency) {
        return Money.ofMinor(MOST_MINOR, currency);
    }

    Claim of(Money changed) {
        return new Claim(title, category, changed, advance);
    }
}
