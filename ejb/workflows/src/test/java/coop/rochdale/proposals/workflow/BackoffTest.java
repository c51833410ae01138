package coop.rochdale.proposals.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.workflow.Outage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Logger LOG = Logger.getLogger(Backoff.class.getName());

    private static final Logger OUTAGES = Logger.getLogger(Outage.class.getName());

    private long nanos;
    private int attempts;
    private final Backoff backoff = new Backoff(() -> nanos);

    @BeforeAll
    static void quiet() {
        LOG.setLevel(Level.OFF);
        OUTAGES.setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        LOG.setLevel(null);
        OUTAGES.setLevel(null);
    }

    @Test
    void waitsTwiceAsLongAfterEachFailureInARow() {
        fail();
        assertThat(attempts).isOne();
        passAndFail(Duration.ofMillis(999));
        assertThat(attempts).isOne();
        passAndFail(Duration.ofMillis(1));
        assertThat(attempts).isEqualTo(2);
        passAndFail(Duration.ofMillis(1_999));
        assertThat(attempts).isEqualTo(2);
        passAndFail(Duration.ofMillis(1));
        assertThat(attempts).isEqualTo(3);
    }

    @Test
    void neverWaitsLongerThanAboutAQuarterOfAnHour() {
        for (int i = 0; i < 40; i++) {
            passAndFail(Duration.ofSeconds(1024));
        }
        assertThat(attempts).isEqualTo(40);
    }

    @Test
    void doesNotWaitWhereOnlyTheDatabaseWasAway() {
        for (int i = 1; i <= 5; i++) {
            backoff.attempt("law", () -> {
                attempts++;
                throw new IllegalStateException(new SQLException("Connection refused", "08001"));
            });
            assertThat(attempts).isEqualTo(i);
        }
        succeed();
        assertThat(attempts).isEqualTo(6);
    }

    @Test
    void forgetsOnceItWentWell() {
        fail();
        nanos += Duration.ofSeconds(1).toNanos();
        succeed();
        succeed();
        assertThat(attempts).isEqualTo(3);
    }

    @Test
    void oneThingsTroubleIsNotAnothers() {
        fail();
        backoff.attempt("other", () -> attempts++);
        assertThat(attempts).isEqualTo(2);
    }

    private void passAndFail(Duration time) {
        nanos += time.toNanos();
        fail();
    }

    private void fail() {
        backoff.attempt("this", () -> {
            attempts++;
            throw new IllegalStateException("on purpose");
        });
    }

    private void succeed() {
        backoff.attempt("this", () -> attempts++);
    }
}
