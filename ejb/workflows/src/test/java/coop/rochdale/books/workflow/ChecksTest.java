package coop.rochdale.books.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.books.Breach;
import coop.rochdale.books.CheckId;
import coop.rochdale.books.CheckRun;
import coop.rochdale.books.InMemoryChecks;
import coop.rochdale.books.Verdict;
import coop.rochdale.events.InMemoryEvents;
import coop.rochdale.kernel.SettableClock;
import coop.rochdale.ledger.LedgerSums;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final Verdict SOUND = new Verdict(70, 0, List.of());

    private final SettableClock clock = new SettableClock(Instant.parse("2026-02-03T23:59:59Z"));
    private final InMemoryChecks checks = new InMemoryChecks();
    private final InMemoryEvents events = new InMemoryEvents();
    private final AtomicInteger forgotten = new AtomicInteger();
    private final TakeOnCheck takeOn = new TakeOnCheck(clock, checks);
    private final RecordVerdict record = new RecordVerdict(clock, checks, sums(), events);

    @Test
    void isMadeOnceForEachDay() {
        CheckId first = takeOn.run().orElseThrow();
        assertThat(night(first)).contains(LocalDate.of(2026, 2, 3));
        assertThat(takeOn.run()).as("while another server makes it").isEmpty();
        record.run(first, SOUND);
        assertThat(takeOn.run()).as("for the rest of the day").isEmpty();
        clock.set(Instant.parse("2026-02-04T00:00:00Z"));
        assertThat(night(takeOn.run().orElseThrow())).contains(LocalDate.of(2026, 2, 4));
        assertThat(events.types()).isEmpty();
    }

    @Test
    void tellsEverybodyThatARowIsWrong() {
        CheckId id = takeOn.run().orElseThrow();
        record.run(id, broken("dues.books-agree"));
        assertThat(events.types()).containsExactly("check.failed");
        assertThat(events.appended().get(0).data()).containsEntry("broken", 3L);
        assertThat(forgotten).hasValue(0);
        record.run(id, broken("dues.books-agree"));
        assertThat(events.types()).as("told once, whoever ends it last").hasSize(1);
    }

    @Test
    void throwsWrongSumsAway() {
        record.run(takeOn.run().orElseThrow(), broken("ledger.sums-as-posted"));
        assertThat(forgotten).hasValue(1);
    }

    private Optional<LocalDate> night(CheckId id) {
        return checks.find(id).map(CheckRun::night).orElseThrow();
    }

    private static Verdict broken(String rule) {
        return new Verdict(70, 3, List.of(new Breach(rule, "posting", Optional.of("income:dues"))));
    }

    private LedgerSums sums() {
        return new LedgerSums() {
            @Override
            public long settle(int least) {
                return 0;
            }

            @Override
            public void forget() {
                forgotten.incrementAndGet();
            }
        };
    }
}
