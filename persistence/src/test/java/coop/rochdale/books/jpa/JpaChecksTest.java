package coop.rochdale.books.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.books.Breach;
import coop.rochdale.books.CheckId;
import coop.rochdale.books.Checks;
import coop.rochdale.books.ChecksContract;
import coop.rochdale.books.Verdict;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.kernel.jpa.Examination;
import coop.rochdale.kernel.jpa.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JpaChecksTest extends DatabaseTest implements ChecksContract {

    @Override
    public <T> T checks(Function<Checks, T> work) {
        return tx(database -> work.apply(new JpaChecks(database)));
    }

    @Test
    void isTakenOnByOneOfManyServers() throws Exception {
        CheckId id = new CheckId(Ids.next(NOON));
        run(database -> new JpaChecks(database).request(id, NOON));
        Callable<Optional<CheckId>> claim = () -> checks(checks -> checks.claim(NOON));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<CheckId> claimed = new ArrayList<>();
        for (Future<Optional<CheckId>> done : threads.invokeAll(Collections.nCopies(16, claim))) {
            done.get().ifPresent(claimed::add);
        }
        threads.shutdown();
        assertThat(claimed).containsExactly(id);
        Instant end = NOON.plusSeconds(1);
        boolean finished = checks(checks -> checks.finish(id, SOUND, end));
        assertThat(finished).isTrue();
        assertThatThrownBy(() -> run(database -> database.run("update check_run set broken = 1")))
                .hasStackTraceContaining("is over");
    }

    @Test
    void saysWhichRowsAreWrongButNotWhoseBallot() {
        Examination examined = new Examination(
                2,
                2,
                List.of(
                        new Finding("dues.payment-booked", "payment", "7", "5 in the bank", "4"),
                        new Finding("ballots.cast-once", "ballot", "vote 1 entry 9", "one", "two")));
        assertThat(JpaAudit.verdict(examined))
                .isEqualTo(new Verdict(
                        2,
                        2,
                        List.of(
                                new Breach("dues.payment-booked", "payment", Optional.of("7")),
                                new Breach("ballots.cast-once", "ballot", Optional.empty()))));
    }
}
