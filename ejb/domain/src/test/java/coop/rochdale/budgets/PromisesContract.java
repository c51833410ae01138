package coop.rochdale.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What everybody must do who keeps what acts promised; run on the fake and on PostgreSQL. */
public interface PromisesContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** Does the work in a transaction of its own. */
    <T> T within(Function<Promises, T> work);

    /** An act that can be named, new each time. */
    ActId act();

    @Test
    default void keepsWhatEachMeasureOfAnActPromised() {
        ActId act = act();
        Promise second = new Promise(act, 3, Price.monthly(usd("-20.00")).binding(usd("-0.50")));
        Promise first = new Promise(
                act, 1, new Price(usd("5.00"), usd("2.00"), usd("1.00"), Optional.of(LocalDate.of(2026, 12, 31))));
        Promise hiring = new Promise(act, 4, Price.free(usd("0.00").currency()).binding(usd("9.00")));
        within(promises -> {
            promises.keep(second, NOW);
            promises.keep(first, NOW);
            promises.keep(hiring, NOW);
            return true;
        });

        assertThat(kept(act)).containsExactly(first, second, hiring);
        assertThat(kept(act())).isEmpty();
    }

    private List<Promise> kept(ActId act) {
        return within(promises -> promises.of(act));
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
