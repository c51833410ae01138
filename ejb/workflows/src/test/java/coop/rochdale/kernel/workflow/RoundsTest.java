package coop.rochdale.kernel.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Logger LOG = Logger.getLogger(RoundsTest.class.getName());

    private final BootProgress progress = new BootProgress();
    private final Rounds rounds = new Rounds(LOG, "could not look");
    private final List<LogRecord> said = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord heard) {
            said.add(heard);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private int looks;

    @BeforeEach
    void listen() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(ear);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(ear);
    }

    @Test
    void looksOnceTheServerHasStarted() {
        rounds.go(progress, () -> looks++);
        assertThat(looks).isZero();
        progress.finish();
        rounds.go(progress, () -> looks++);
        rounds.go(progress, () -> looks++);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void takesOneLookAtATime() {
        progress.finish();
        rounds.go(progress, () -> rounds.go(progress, () -> looks++));
        assertThat(looks).isZero();
    }

    @Test
    void saysOnceWhatGoesWrongUntilItGoesWell() {
        progress.finish();
        fail(new IllegalStateException("a bug"));
        fail(new IllegalStateException("a bug"));
        assertThat(said).extracting(LogRecord::getMessage).containsExactly("could not look, trying on");
        rounds.go(progress, () -> looks++);
        fail(new IllegalStateException("a bug"));
        assertThat(said).hasSize(2);
    }

    /** Others speak of the database; what goes wrong once it is back nobody else would. */
    @Test
    void saysWhatGoesWrongOnceTheDatabaseIsBack() {
        progress.finish();
        fail(new IllegalStateException(new SQLException("gone", "08006")));
        assertThat(said).isEmpty();
        fail(new IllegalStateException("a bug"));
        assertThat(said).hasSize(1);
    }

    @Test
    void saysNothingOfWhatIsNobodysBusiness() {
        progress.finish();
        Rounds.discreet(LOG, "could not look").go(progress, () -> {
            throw new IllegalStateException("ada@private.example");
        });
        assertThat(said).hasSize(1);
        assertThat(said.get(0).getMessage()).isEqualTo("could not look (java.lang.IllegalStateException), trying on");
        assertThat(said.get(0).getThrown()).isNull();
    }

    private void fail(RuntimeException trouble) {
        rounds.go(progress, () -> {
            throw trouble;
        });
    }
}
