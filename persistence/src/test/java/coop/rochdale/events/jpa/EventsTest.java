package coop.rochdale.events.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventsTest extends DatabaseTest {

    @Test
    void numbersEventsWithoutGapsHoweverManyAreAppendedAtOnceAndRolledBack() throws Exception {
        long before = lastSeq();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (int act = 0; act < 200; act++) {
            boolean fails = act % 5 == 0;
            acts.add(() -> appendAndPerhapsFail(fails));
        }
        threads.invokeAll(acts);
        threads.shutdown();
        List<Long> seqs = tx(database ->
                database.list("select seq from event where seq > ? order by seq", row -> row.number("seq"), before));
        assertThat(seqs)
                .isEqualTo(
                        LongStream.rangeClosed(before + 1, before + 160).boxed().toList());
    }

    @Test
    void refusesToChangeOrDeleteAnEvent() {
        run(database -> append(database));
        assertThatThrownBy(() -> run(database -> database.run("update event set type = 'a.b'")))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> run(database -> database.run("delete from event")))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> run(database -> database.run("truncate event")))
                .hasStackTraceContaining("append-only");
    }

    private boolean appendAndPerhapsFail(boolean fails) {
        run(database -> {
            append(database);
            if (fails) {
                throw new IllegalStateException("undone");
            }
        });
        return true;
    }

    private static void append(Database database) {
        var now = database.one("select rochdale_now() as now", row -> row.instant("now"))
                .orElseThrow();
        new JpaEvents(database).append(NewEvent.of("test.happened", new UUID(1, 2), Map.of("count", 3)), now);
    }

    private long lastSeq() {
        return tx(database -> database.one("select last_seq from event_head", row -> row.number("last_seq"))
                .orElseThrow());
    }
}
