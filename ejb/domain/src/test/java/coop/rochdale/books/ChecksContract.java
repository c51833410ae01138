package coop.rochdale.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every keeper of checks must keep to. Each test ends what it began. */
public interface ChecksContract {

    Instant NOON = Instant.parse("2026-02-03T12:00:00Z");
    Verdict SOUND = new Verdict(70, 0, List.of());

    /** Does the work in a transaction of its own. */
    <T> T checks(Function<Checks, T> work);

    @Test
    default void keepsWhatCameOfOne() {
        CheckId id = request(NOON);
        assertThat(claim(NOON.plusSeconds(1))).contains(id);
        Verdict verdict = new Verdict(
                70,
                101,
                List.of(
                        new Breach("dues.books-agree", "posting", Optional.of("income:dues")),
                        new Breach("ballots.cast-once", "ballot", Optional.empty())));
        assertThat(finish(id, verdict, NOON.plusSeconds(2))).isTrue();
        CheckRun run = find(id);
        assertThat(run.night()).isEmpty();
        assertThat(run.requestedAt()).isEqualTo(NOON);
        assertThat(run.begunAt()).contains(NOON.plusSeconds(1));
        assertThat(run.outcome()).contains(new CheckRun.Outcome(NOON.plusSeconds(2), verdict));
        assertThat(finish(id, SOUND, NOON.plusSeconds(3))).isFalse();
        assertThat(find(id)).isEqualTo(run);
    }

    @Test
    default void lestOneWaitAtATime() {
        CheckId id = request(NOON);
        assertThatThrownBy(() -> request(NOON.plusSeconds(1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(BooksRefusal.CHECK_WAITING));
        end(id);
        end(request(NOON.plusSeconds(2)));
    }

    @Test
    default void isDueOnceANight() {
        LocalDate night = LocalDate.of(2001, 5, 6);
        CheckId first = next();
        due(first, night);
        due(next(), night);
        assertThat(claim(NOON)).contains(first);
        assertThat(claim(NOON)).isEmpty();
        assertThat(find(first).night()).contains(night);
        end(first);
        due(next(), night);
        assertThat(claim(NOON)).isEmpty();
    }

    @Test
    default void isTakenOnAgainOnceWhoeverHadItMustHaveDied() {
        CheckId id = request(NOON);
        assertThat(claim(NOON)).contains(id);
        Instant patient = NOON.plus(Checks.PATIENCE);
        assertThat(claim(patient.minusSeconds(1))).isEmpty();
        assertThat(claim(patient)).contains(id);
        end(id);
        assertThat(claim(patient.plus(Checks.PATIENCE))).isEmpty();
    }

    @Test
    default void listsTheNewestFirst() {
        Instant late = Instant.parse("2030-01-01T00:00:00Z");
        CheckId older = request(late);
        end(older);
        CheckId newer = request(late.plusSeconds(1));
        end(newer);
        Page<CheckRun> newest = checks(checks -> checks.all(new Page.Wish(1, Optional.empty())));
        assertThat(newest.items()).extracting(CheckRun::id).containsExactly(newer);
        assertThat(checks(checks -> checks.all(new Page.Wish(1, newest.next()))).items())
                .extracting(CheckRun::id)
                .containsExactly(older);
    }

    private static CheckId next() {
        return new CheckId(Ids.next(NOON));
    }

    private CheckId request(Instant at) {
        CheckId id = next();
        checks(checks -> {
            checks.request(id, at);
            return id;
        });
        return id;
    }

    private void due(CheckId id, LocalDate night) {
        checks(checks -> {
            checks.due(id, night, NOON);
            return id;
        });
    }

    private boolean finish(CheckId id, Verdict verdict, Instant at) {
        return checks(checks -> checks.finish(id, verdict, at));
    }

    private Optional<CheckId> claim(Instant at) {
        return checks(checks -> checks.claim(at));
    }

    private CheckRun find(CheckId id) {
        return this.<Optional<CheckRun>>checks(checks -> checks.find(id)).orElseThrow();
    }

    private void end(CheckId id) {
        Instant late = Instant.parse("2031-01-01T00:00:00Z");
        claim(late);
        finish(id, SOUND, late);
    }
}
