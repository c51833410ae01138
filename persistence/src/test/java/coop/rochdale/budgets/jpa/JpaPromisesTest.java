package coop.rochdale.budgets.jpa;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.budgets.Promise;
import coop.rochdale.budgets.Promises;
import coop.rochdale.budgets.PromisesContract;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JpaPromisesTest extends DatabaseTest implements PromisesContract {

    @Override
    public <T> T within(Function<Promises, T> work) {
        return tx(database -> work.apply(new JpaPromises(database)));
    }

    @Override
    public ActId act() {
        return tx(JpaPromisesTest::act);
    }

    @Test
    void refusesASecondPromiseOfOneMeasureAndAnyChange() {
        Promise promise = new Promise(act(), 1, Price.monthly(Money.parse("5.00", "USD")));
        run(database -> new JpaPromises(database).keep(promise, NOW));

        assertThatThrownBy(() -> run(database -> new JpaPromises(database).keep(promise, NOW)))
                .hasStackTraceContaining("promise_pkey");
        for (String change : new String[] {
            "update promise set monthly_minor = 1", "delete from promise", "truncate promise",
        }) {
            assertThatThrownBy(() -> run(database -> database.run(change)))
                    .as(change)
                    .hasStackTraceContaining("append-only");
        }
    }

    static ActId act(Database database) {
        ActId act = new ActId(Ids.next(NOW));
        database.run(
                "insert into act (id, number, proposal, title, enacted_at)"
                        + " select ?, coalesce(max(number), 0) + 1, ?, 'A law', ? from act",
                act.value(),
                UUID.randomUUID(),
                NOW);
        return act;
    }
}
