package coop.rochdale.founding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.accounts.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every keeper of the founder's place must keep to; one test, since there is one place in all time. */
public interface FounderSeatContract {

    /** Does the work in a transaction of its own. */
    <T> T seat(Function<FounderSeat, T> work);

    @Test
    default void isFreeFromTheFoundingUntilTakenAndValidIsTheLatestToken() {
        assertThat(free()).isFalse();
        seat(place -> {
            place.free();
            return true;
        });
        assertThat(free()).isTrue();
        assertThat(offered()).isEmpty();

        Secret.Digest latest = Secret.random().digest();
        seat(place -> {
            place.offer(Secret.random().digest());
            place.offer(latest);
            return true;
        });
        assertThat(offered()).contains(latest);

        seat(place -> {
            place.take(Instant.parse("2026-01-01T00:00:00Z"));
            return true;
        });
        assertThat(free()).isFalse();
    }

    private boolean free() {
        return seat(FounderSeat::lockFree);
    }

    private Optional<Secret.Digest> offered() {
        return seat(FounderSeat::offered);
    }
}
