package coop.rochdale.events.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.events.NewEvent;
import coop.rochdale.events.RememberedAnswers;
import coop.rochdale.events.RememberedAnswers.Remembered;
import coop.rochdale.events.RememberedAnswers.Slot;
import coop.rochdale.events.RememberedAnswersContract;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RememberedAnswersTest extends DatabaseTest implements RememberedAnswersContract {

    private static final Slot SLOT = new Slot("nobody", "00".repeat(32));

    @Override
    public <T> T answers(Function<RememberedAnswers, T> work) {
        return tx(database -> work.apply(new SqlRememberedAnswers(database)));
    }

    @Test
    void letsOneOfManyTwinsActHoweverManyComeAtOnce() throws Exception {
        UUID subject = UUID.randomUUID();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<String>> twins = Collections.nCopies(100, () -> tx(database -> actOnce(database, subject)));
        List<Future<String>> answers = threads.invokeAll(twins);
        threads.shutdown();
        int acted = 0;
        for (Future<String> answer : answers) {
            assertThat(answer.get()).isIn("acted", "running", "replayed");
            acted += answer.get().equals("acted") ? 1 : 0;
        }
        assertThat(acted).isEqualTo(1);
        List<Long> events = tx(database ->
                database.list("select seq from event where subject = ?", row -> row.number("seq"), subject));
        assertThat(events).hasSize(1);
    }

    @Test
    void givesTheSlotBackWhenTheTransactionFails() {
        Slot slot = new Slot("nobody", "11".repeat(32));
        try {
            answers(answers -> {
                assertThat(answers.claim(slot)).isTrue();
                answers.remember(slot, new Remembered("aa", Optional.of("bb")), THEN);
                throw new IllegalStateException("crash");
            });
        } catch (IllegalStateException crash) {
            // as intended
        }
        boolean claimed = answers(answers -> answers.claim(slot));
        assertThat(claimed).isTrue();
        Optional<Remembered> found = answers(answers -> answers.find(slot, THEN));
        assertThat(found).isEmpty();
    }

    private static String actOnce(Database database, UUID subject) {
        RememberedAnswers answers = new SqlRememberedAnswers(database);
        if (!answers.claim(SLOT)) {
            return "running";
        }
        if (answers.find(SLOT, THEN).isPresent()) {
            return "replayed";
        }
        new JpaEvents(database).append(NewEvent.of("test.happened", subject, Map.of()), THEN);
        answers.remember(SLOT, new Remembered("aa", Optional.of("bb")), THEN);
        return "acted";
    }
}
