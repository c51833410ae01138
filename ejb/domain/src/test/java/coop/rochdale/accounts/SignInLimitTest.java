package coop.rochdale.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.kernel.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInLimitTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SignInLimit limit = new SignInLimit();

    @Test
    void refusesTheSixthAttemptAndSaysHowLongToWait() {
        fail("ada", "here", 5, NOW);
        Refused refused = refused("ada", "here", NOW.plusSeconds(60));
        assertThat(refused.refusal()).isEqualTo(AccountRefusal.SIGN_IN_TOO_OFTEN);
        assertThat(refused.detail()).contains("wait 841 seconds");
    }

    @Test
    void letsInAgainAfterAQuarterOfAnHour() {
        fail("ada", "here", 5, NOW);
        assertThat(refused("ada", "here", NOW.plusSeconds(899))).isNotNull();
        assertThatCode(() -> limit.attempt("ada", "here", NOW.plusSeconds(900))).doesNotThrowAnyException();
        fail("ada", "here", 4, NOW.plusSeconds(901));
        assertThat(refused("ada", "here", NOW.plusSeconds(902))).isNotNull();
    }

    @Test
    void keepsNobodyOutWhoSignsInFromElsewhere() {
        fail("ada", "there", 5, NOW);
        assertThatCode(() -> limit.attempt("ada", "here", NOW)).doesNotThrowAnyException();
        assertThatCode(() -> limit.attempt("bob", "there", NOW)).doesNotThrowAnyException();
    }

    @Test
    void stopsAnAddressThatTriesManyHandles() {
        for (int person = 0; person < 50; person++) {
            limit.attempt("person" + person, "here", NOW);
        }
        assertThat(refused("somebody", "here", NOW)).isNotNull();
    }

    @Test
    void forgetsTheFailuresOfWhoRemembersTheirPassword() {
        for (int day = 0; day < 100; day++) {
            fail("ada", "here", 1, NOW);
            limit.succeeded("ada", "here");
        }
        assertThatCode(() -> limit.attempt("ada", "here", NOW)).doesNotThrowAnyException();
    }

    private void fail(String handle, String address, int times, Instant now) {
        for (int time = 0; time < times; time++) {
            limit.attempt(handle, address, now);
        }
    }

    private Refused refused(String handle, String address, Instant now) {
        return catchThrowableOfType(Refused.class, () -> limit.attempt(handle, address, now));
    }
}
