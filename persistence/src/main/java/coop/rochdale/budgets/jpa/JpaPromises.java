package coop.rochdale.budgets.jpa;

import coop.rochdale.budgets.Promise;
import coop.rochdale.budgets.Promises;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.jpa.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** The table promise, which only grows. */
@Dependent
class JpaPromises implements Promises {

    private static final String KEEP = "insert into promise"
            + " (act, measure, one_off_minor, monthly_minor, bound_minor, currency, until_day, promised_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;

    @Inject
    JpaPromises(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Promise promise, Instant at) {
        Price price = promise.price();
        database.run(
                KEEP,
                promise.act().value(),
                promise.measure(),
                price.oneOff().amountMinor(),
                price.monthly().amountMinor(),
                price.bound().amountMinor(),
                price.oneOff().currency().getCurrencyCode(),
                price.until().orElse(null),
                at);
    }

    @Override
    public List<Promise> of(ActId act) {
        return database.list(
                "select * from promise where act = ? order by measure",
                row -> new Promise(
                        act,
                        row.integer("measure"),
                        new Price(
                                row.money("one_off_minor", "currency"),
                                row.money("monthly_minor", "currency"),
                                row.money("bound_minor", "currency"),
                                row.maybeDate("until_day"))),
                act.value());
    }
}
