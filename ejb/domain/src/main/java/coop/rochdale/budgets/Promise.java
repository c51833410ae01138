package coop.rochdale.budgets;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Price;

/**
 * What a measure of an act promised when it was enacted.
 *
 * @param measure its place in the act, counted from 1
 */
public record Promise(ActId act, int measure, Price price) {

    public boolean isFree() {
        return price.oneOff().isZero()
                && price.monthly().isZero()
                && price.bound().isZero();
    }
}
