package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.BudgetRefusal;
import coop.rochdale.budgets.Funds;
import coop.rochdale.budgets.Promise;
import coop.rochdale.budgets.Promises;
import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.MeasureHandler.Enacting;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Currency;

/**
 * Lets a measure of an act spend what is free, and no more (rules R6 and R7). Acts take turns, so none spends meanwhile; what
 * else is booked in between is not counted as the measure's.
 */
@Dependent
public class Spending {

    private final Funds funds;
    private final Charter charter;
    private final Promises promises;

    @Inject
    public Spending(Funds funds, Charter charter, Promises promises) {
        this.funds = funds;
        this.charter = charter;
        this.promises = promises;
    }

    /**
     * Carries the measure out, refuses with {@code budgets.short-of-funds} what it must not take, and keeps its promise. Who
     * asks holds wages where the measure touches them.
     */
    public void carryOut(Promise promise, MeasureHandler handler, Payload payload, Instant now) {
        Money floor = charter.at(now).money(Clause.RESERVE_FLOOR);
        Funds.Mark before = funds.mark(now, floor.currency());
        Money bound = wages(handler, now, floor.currency());
        handler.enact(payload, new Enacting(promise.act(), now));
        Money spent = wages(handler, now, floor.currency())
                .minus(bound)
                .minus(funds.changed(before, now, floor.currency()).free());
        if (spent.isPositive()) {
            refuseOverspent(spent, funds.at(now, floor.currency()).free(), floor);
        }
        if (!promise.isFree()) {
            promises.keep(promise, now);
        }
    }

    /** To reckon them up takes long, and most measures leave them as they are. */
    private Money wages(MeasureHandler handler, Instant now, Currency currency) {
        return handler.touchesWages() ? funds.wages(now, currency) : Money.zero(currency);
    }

    private static void refuseOverspent(Money spent, Money free, Money floor) {
        if (free.compareTo(floor) < 0) {
            throw Refused.because(BudgetRefusal.SHORT_OF_FUNDS, spent, free.plus(spent), floor);
        }
    }
}
