package coop.rochdale.positions;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every keeper of looks must keep to. */
public interface LooksContract {

    /** Does the work in a transaction of its own. */
    <T> T looks(Function<Looks, T> work);

    /** Somebody who has an account. */
    AccountId somebody();

    /** A position, always the same. */
    Holding position();

    @Test
    default void theFirstOfADayIsAnotherForEachPersonPowerAndDay() {
        AccountId ada = somebody();
        LocalDate day = LocalDate.of(2026, 2, 3);
        assertThat(isFirst(ada, Power.TREASURY, day)).isTrue();
        assertThat(isFirst(ada, Power.TREASURY, day)).isFalse();
        assertThat(isFirst(ada, Power.OPERATIONS, day)).isTrue();
        assertThat(isFirst(ada, Power.TREASURY, day.plusDays(1))).isTrue();
        assertThat(isFirst(somebody(), Power.TREASURY, day)).isTrue();
        assertThat(isFirst(ada, Power.TREASURY, day)).isFalse();
    }

    private boolean isFirst(AccountId account, Power power, LocalDate day) {
        return looks(looks -> looks.isFirst(account, position(), power, day));
    }
}
