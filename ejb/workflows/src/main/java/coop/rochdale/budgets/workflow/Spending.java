package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.BudgetRefusal;
import coop.rochdale.budgets.FreeFunds;
import coop.rochdale.budgets.Promise;
import coop.rochdale.budgets.Promises;
import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

/** Lets a measure of an act spend what is free, and no more (rules R6 and R7). Acts take turns, so nobody spends meanwhile. */
@Dependent
public class Spending {

    private final Purse purse;
    private final Charter charter;
    private final Promises promises;

    @Inject
    public Spending(Purse purse, Charter charter, Promises promises) {
        this.purse = purse;
        this.charter = charter;
        this.promises = promises;
    }

    /** Carries the measure out, refuses with {@code budgets.short-of-funds} what it must not spend, and keeps its promise. */
    public void carryOut(Promise promise, Instant now, Runnable measure) {
        if (promise.price().oneOff().isZero()) {
            measure.run();
        } else {
            FreeFunds before = purse.funds(now);
            measure.run();
            refuseOverspent(before, purse.funds(now), charter.at(now).money(Clause.RESERVE_FLOOR));
        }
        if (!promise.isFree()) {
            promises.keep(promise, now);
        }
    }

    private static void refuseOverspent(FreeFunds before, FreeFunds after, Money floor) {
        Money spent = before.spendable().minus(after.spendable());
        if (spent.isPositive() && after.free().compareTo(floor) < 0) {
            throw Refused.because(BudgetRefusal.SHORT_OF_FUNDS, spent, before.free(), floor);
        }
    }
}
