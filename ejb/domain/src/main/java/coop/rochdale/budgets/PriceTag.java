package coop.rochdale.budgets;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Price;

/**
 * What a proposal costs, and what that does to the co-op (rule R5), as it was when the proposal was
 * submitted or revised, and from the opening of its vote on as it was then.
 *
 * @param fundsBefore the free funds without it
 * @param runwayBefore in full months, without it
 * @param runwayAfter in full months, with it
 */
public record PriceTag(Price price, Money fundsBefore, int runwayBefore, int runwayAfter) {

    public static PriceTag of(Price price, Finances finances) {
        return new PriceTag(price, finances.funds().free(), finances.runwayMonths(), finances.runwayAfter(price));
    }

    /** The free funds once it is enacted: what it costs once is gone, and what it binds is reserved. */
    public Money fundsAfter() {
        return fundsBefore.minus(price.atOnce());
    }
}
