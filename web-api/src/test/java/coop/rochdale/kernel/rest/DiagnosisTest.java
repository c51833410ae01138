package coop.rochdale.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.RefusalKind;
import coop.rochdale.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosisTest {

    @ParameterizedTest
    @EnumSource(RefusalKind.class)
    void hasAStatusForEveryKindOfRefusal(RefusalKind kind) {
        assertThat(Statuses.of(kind)).isBetween(400, 503);
    }

    @Test
    void findsARefusalHoweverDeepTheContainerWrappedIt() {
        Problem problem = Diagnosis.of(
                new IllegalStateException(new RuntimeException(Refused.because(CommonRefusal.TOO_OFTEN, 7))));
        assertThat(problem.status()).isEqualTo(429);
        assertThat(problem.headers(Tongue.ENGLISH, null)).containsEntry("Retry-After", "7");
    }

    @Test
    void tellsADatabaseThatIsAwayFromAMistake() {
        for (Throwable cause : Stream.<Throwable>of(
                        new SQLException("gone", "08006"),
                        new SQLException("stopping", "57P01"),
                        new SQLException("full", "53300"),
                        new SQLTransientConnectionException("none"),
                        // What is left of a connection that broke while it committed.
                        new XAException("jakarta.resource.spi.LocalTransactionException: An I/O error occurred"))
                .toList()) {
            Problem problem = Diagnosis.of(new IllegalStateException(cause));
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.headers(Tongue.ENGLISH, null)).containsKey("Retry-After");
        }
    }

    @Test
    void takesACommitThatTheDatabaseRefusedForAMistake() {
        Logger logger = Logger.getLogger(Diagnosis.class.getName());
        logger.setLevel(Level.OFF);
        try {
            XAException refused = new XAException("LocalTransactionException: ERROR: the postings do not sum to zero");
            assertThat(Diagnosis.of(new IllegalStateException(refused)).status())
                    .isEqualTo(500);
        } finally {
            logger.setLevel(null);
        }
    }

    @Test
    void logsAMistakeOnceAndTellsNobodyWhatItWas() {
        RecordedLog log = new RecordedLog();
        Logger logger = Logger.getLogger(Diagnosis.class.getName());
        logger.addHandler(log);
        logger.setUseParentHandlers(false);
        try {
            Problem problem = Diagnosis.of(new IllegalStateException("password=hunter2"));
            String json = new String(problem.json(Tongue.ENGLISH, "/x"), StandardCharsets.UTF_8);
            assertThat(problem.status()).isEqualTo(500);
            assertThat(json).doesNotContain("hunter2").doesNotContain("Exception");
            assertThat(log.count).isEqualTo(1);
            assertThat(json).contains(log.incident);
        } finally {
            logger.removeHandler(log);
            logger.setUseParentHandlers(true);
        }
    }

    private static final class RecordedLog extends Handler {
        private int count;
        private String incident = "";

        @Override
        public void publish(LogRecord line) {
            count++;
            incident = line.getMessage().replace("incident ", "");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
