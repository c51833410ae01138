package coop.rochdale.ballots.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.ballots.SealedBoxes.Cleared;
import coop.rochdale.kernel.workflow.BootProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThrowAwayBoxesTest {

    private static final Logger LOG = Logger.getLogger(ThrowAwayBoxes.class.getName());

    private final List<String> logged = new ArrayList<>();
    private final Handler listener = new Listener();
    private boolean booted = true;
    private boolean broken;
    private int calls;
    private Cleared answer = Cleared.NOTHING;
    private final ThrowAwayBoxes throwAway = new ThrowAwayBoxes(new Progress(), this::answer);

    @BeforeEach
    void listen() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(listener);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void waitsForTheEndOfTheStart() {
        booted = false;
        throwAway.run();
        assertThat(calls).isZero();

        booted = true;
        throwAway.run();
        assertThat(calls).isEqualTo(1);
        assertThat(logged).isEmpty();
    }

    @Test
    void tellsTheOperatorOnceWhatKeepsBallots() {
        answer = new Cleared(1, List.of("archive_mode = on", "replica backup"));
        throwAway.run();
        throwAway.run();
        answer = Cleared.NOTHING;
        throwAway.run();
        answer = new Cleared(1, List.of("archive_mode = on", "replica backup"));
        throwAway.run();
        assertThat(logged).hasSize(1).first().asString().contains("archive_mode = on, replica backup");

        answer = new Cleared(2, List.of("wal_recycle = on"));
        throwAway.run();
        assertThat(logged).hasSize(2).last().asString().contains("wal_recycle = on");
    }

    @Test
    void goesOnTryingAndComplainsOnce() {
        broken = true;
        throwAway.run();
        throwAway.run();
        assertThat(calls).isEqualTo(2);
        assertThat(logged).hasSize(1);

        broken = false;
        throwAway.run();
        broken = true;
        throwAway.run();
        assertThat(logged).hasSize(2);
    }

    private Cleared answer() {
        calls++;
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
        return answer;
    }

    private final class Progress extends BootProgress {
        @Override
        public boolean finished() {
            return booted;
        }
    }

    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord record) {
            logged.add(record.getMessage() + " "
                    + List.of(record.getParameters() == null ? new Object[0] : record.getParameters()));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
