package coop.rochdale.members;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/** What a member chose to pay: a positive amount a month, asked for month by month or year by year. */
public record Contribution(Money monthly, Interval interval) {

    /** Far above any fee, and low enough that a year of it can be computed. */
    private static final long MOST_MINOR = 1_000_000_000_000L;

    /** What one interval costs: the monthly amount, or twelve times it. */
    public Money perInterval() {
        return monthly.times(interval.months());
    }

    /** The same, or the lowest that these terms allow if they ask for more. */
    public Contribution atLeast(Money minimum) {
        return monthly.compareTo(minimum) < 0 ? new Contribution(minimum, interval) : this;
    }

    /** Why these terms do not allow this amount (rule R7); pointers are those of a request with {@code contribution}. */
    public List<Flaw> flaws(Terms terms) {
        if (!monthly.currency().equals(terms.currency())) {
            return List.of(new Flaw(
                    "/contribution/currency",
                    "Dues are paid in " + terms.currency().getCurrencyCode() + ", the co-op's currency."));
        }
        List<Flaw> flaws = new ArrayList<>();
        Money minimum = terms.money(Clause.DUES_MINIMUM);
        if (!monthly.isPositive() || monthly.compareTo(minimum) < 0) {
            Money least = minimum.isPositive() ? minimum : Money.ofMinor(1, terms.currency());
            flaws.add(new Flaw("/contribution/amount", "Choose at least " + least + " a month (dues.minimum)."));
        } else if (monthly.amountMinor() > MOST_MINOR) {
            flaws.add(new Flaw("/contribution/amount", "Choose a smaller amount."));
        }
        return flaws;
    }
}
