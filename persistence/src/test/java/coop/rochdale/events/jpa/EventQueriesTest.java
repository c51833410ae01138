package coop.rochdale.events.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.events.Event;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.DatabaseTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventQueriesTest extends DatabaseTest {

    private static final Instant AT = Instant.parse("2026-01-01T10:00:00.123456Z");

    @Test
    void readsWhatWasAppendedAsItWas() {
        UUID subject = UUID.randomUUID();
        ActId act = new ActId(UUID.randomUUID());
        long before = head();
        append(NewEvent.of("reading.begun", subject, act, Map.of("title", "ünß", "numbers", List.of(1, 2))));
        List<Event> read = after(before, Set.of(), 10);
        assertThat(read).hasSize(1);
        assertThat(read.get(0).seq()).isEqualTo(before + 1);
        assertThat(read.get(0).time()).isEqualTo(AT);
        assertThat(read.get(0).subject()).isEqualTo(subject);
        assertThat(read.get(0).act()).contains(act);
        assertThat(read.get(0).data()).containsEntry("title", "ünß").containsKey("numbers");
    }

    @Test
    void readsInOrderAndNoMoreThanWished() {
        long before = head();
        for (int i = 0; i < 5; i++) {
            append(NewEvent.of("reading.counted", UUID.randomUUID(), Map.of()));
        }
        assertThat(after(before, Set.of(), 3))
                .extracting(Event::seq)
                .containsExactly(before + 1, before + 2, before + 3);
        assertThat(after(before + 4, Set.of(), 3)).extracting(Event::seq).containsExactly(before + 5);
    }

    @Test
    void readsOnlyTheTypesWishedFor() {
        long before = head();
        append(NewEvent.of("reading.one", UUID.randomUUID(), Map.of()));
        append(NewEvent.of("reading.two", UUID.randomUUID(), Map.of()));
        append(NewEvent.of("reading.three", UUID.randomUUID(), Map.of()));
        assertThat(after(before, Set.of("reading.one", "reading.three", "reading.never"), 10))
                .extracting(Event::type)
                .containsExactly("reading.one", "reading.three");
    }

    private void append(NewEvent event) {
        run(database -> new JpaEvents(database).append(event, AT));
    }

    private List<Event> after(long seq, Set<String> types, int most) {
        return tx(database -> new SqlEventQueries(database).after(seq, types, most));
    }

    private long head() {
        return tx(database -> database.one("select last_seq from event_head", row -> row.number("last_seq"))
                .orElseThrow());
    }
}
