package coop.rochdale.budgets;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Price;

/** How the co-op stands: what is free, and what comes and goes each month (rules R1 to R4). */
public record Finances(FreeFunds funds, Money monthlyIncome, Money monthlyCommitments) {

    /** The longest runway, in months, which also stands for one without an end. */
    public static final int LONGEST_RUNWAY = 1_200;

    /** In full months. */
    public int runwayMonths() {
        return runway(funds.free(), monthlyCommitments);
    }

    /** The same, once what this costs once is paid, and what it binds is reserved. */
    public int runwayAfter(Price price) {
        return runway(funds.free().minus(price.atOnce()), monthlyCommitments.plus(price.monthly()));
    }

    private int runway(Money free, Money commitments) {
        Money lost = commitments.minus(monthlyIncome);
        if (!lost.isPositive()) {
            return LONGEST_RUNWAY;
        }
        long months = Math.max(0, free.amountMinor()) / lost.amountMinor();
        return Math.toIntExact(Math.min(LONGEST_RUNWAY, months));
    }
}
