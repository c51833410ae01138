package coop.rochdale.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every keeper of letters must keep to. Each test ends what it began. */
public interface LettersContract {

    Instant NOON = Instant.parse("2026-02-03T12:00:00Z");
    OptionalInt NO_REPLY = OptionalInt.empty();

    /** Does the work in a transaction of its own. */
    <T> T letters(Function<Letters, T> work);

    /** Tells a member something, and answers the notice. */
    UUID tell(boolean hasAddress, Instant at);

    /** How a letter ended, and with which reply: {@code refused 550}. */
    String ending(UUID notice);

    @Test
    default void areWrittenWhileSomebodySendsToThoseWhoLeftAnAddress() {
        keepWriting(NOON);
        UUID notice = tell(true, NOON.plusSeconds(1));
        tell(false, NOON.plusSeconds(2));
        assertThat(areWaiting(NOON)).isFalse();
        assertThat(areWaiting(NOON.plusSeconds(1))).isTrue();
        Letter letter = takeUp(NOON.plusSeconds(3)).orElseThrow();
        assertThat(letter.notice()).isEqualTo(notice);
        assertThat(takeUp(NOON.plusSeconds(3))).isEmpty();
        end(letter, Outcome.SENT, NO_REPLY, NOON.plusSeconds(4));
        assertThat(ending(notice)).isEqualTo("sent");
        assertThat(areWaiting(NOON.plusSeconds(1_000))).isFalse();
        Instant muchLater = Instant.parse("2100-01-01T00:00:00Z");
        tell(true, muchLater);
        assertThat(areWaiting(muchLater.plusSeconds(1))).isFalse();
    }

    @Test
    default void areTakenUpAgainOnceWhoeverHadThemMustHaveDied() {
        keepWriting(NOON);
        UUID notice = tell(true, NOON);
        Letter first = takeUp(NOON).orElseThrow();
        Instant patient = NOON.plus(Letter.PATIENCE);
        assertThat(takeUp(patient.minusSeconds(1))).isEmpty();
        Letter second = takeUp(patient).orElseThrow();
        assertThat(second.notice()).isEqualTo(notice);
        assertThat(second.attempts()).isEqualTo(2);
        end(first, Outcome.REFUSED, OptionalInt.of(550), patient);
        putOff(first, NO_REPLY, patient);
        assertThat(ending(notice)).isEmpty();
        end(second, Outcome.SENT, NO_REPLY, patient.plusSeconds(1));
        assertThat(ending(notice)).isEqualTo("sent");
    }

    @Test
    default void waitLongerAfterEachAttemptAndAreGivenUpInTheEnd() {
        keepWriting(NOON);
        UUID notice = tell(true, NOON);
        Instant now = NOON;
        Duration last = Duration.ZERO;
        for (int attempt = 1; attempt <= 5; attempt++) {
            Letter letter = takeUp(now).orElseThrow();
            assertThat(letter.attempts()).isEqualTo(attempt);
            putOff(letter, OptionalInt.of(451), now);
            Duration pause = Duration.between(now, letter.again(now));
            assertThat(pause).isGreaterThan(last);
            last = pause;
            assertThat(areWaiting(now.plus(pause).minusSeconds(1))).isFalse();
            now = now.plus(pause);
        }
        assertThat(giveUp(NOON.plus(Letter.LIFE).minusSeconds(1))).isZero();
        Letter inHand = takeUp(NOON.plus(Letter.LIFE)).orElseThrow();
        assertThat(giveUp(NOON.plus(Letter.LIFE))).isZero();
        putOff(inHand, OptionalInt.of(452), NOON.plus(Letter.LIFE));
        assertThat(giveUp(NOON.plus(Letter.LIFE))).isOne();
        assertThat(giveUp(NOON.plus(Letter.LIFE))).isZero();
        assertThat(ending(notice)).isEqualTo("given-up 452");
        assertThat(areWaiting(NOON.plus(Letter.LIFE).plus(Letter.LIFE))).isFalse();
    }

    @Test
    default void areTakenUpInTheOrderTheyWait() {
        keepWriting(NOON);
        UUID later = tell(true, NOON.plusSeconds(2));
        UUID earlier = tell(true, NOON.plusSeconds(1));
        Letter one = takeUp(NOON.plusSeconds(9)).orElseThrow();
        Letter two = takeUp(NOON.plusSeconds(9)).orElseThrow();
        assertThat(one.notice()).isEqualTo(earlier);
        assertThat(two.notice()).isEqualTo(later);
        end(one, Outcome.REFUSED, OptionalInt.of(550), NOON.plusSeconds(9));
        end(two, Outcome.UNNEEDED, NO_REPLY, NOON.plusSeconds(9));
        assertThat(ending(earlier)).isEqualTo("refused 550");
        assertThat(ending(later)).isEqualTo("unneeded");
    }

    @Test
    default void arePutBackAsIfNobodyHadTakenThemUp() {
        keepWriting(NOON);
        UUID first = tell(true, NOON);
        UUID second = tell(true, NOON.plusSeconds(1));
        Letter taken = takeUp(NOON.plusSeconds(2)).orElseThrow();
        assertThat(taken.notice()).isEqualTo(first);
        putBack(taken, NOON.plusSeconds(3));
        putBack(taken, NOON.plusSeconds(4));
        Letter next = takeUp(NOON.plusSeconds(3)).orElseThrow();
        assertThat(next.notice()).isEqualTo(second);
        Letter again = takeUp(NOON.plusSeconds(3)).orElseThrow();
        assertThat(again.notice()).isEqualTo(first);
        assertThat(again.attempts()).isOne();
        Instant late = NOON.plusSeconds(3).plus(Letter.PATIENCE);
        Letter others = takeUp(late).orElseThrow();
        putBack(others.notice().equals(first) ? again : next, late);
        end(others, Outcome.SENT, NO_REPLY, late);
        assertThat(ending(others.notice())).isEqualTo("sent");
        end(takeUp(late).orElseThrow(), Outcome.SENT, NO_REPLY, late);
    }

    private void keepWriting(Instant now) {
        letters(letters -> {
            letters.keepWriting(now);
            return true;
        });
    }

    private boolean areWaiting(Instant now) {
        return letters(letters -> letters.areWaiting(now));
    }

    private void putBack(Letter letter, Instant now) {
        letters(letters -> {
            letters.putBack(letter, now);
            return true;
        });
    }

    private int giveUp(Instant now) {
        return letters(letters -> letters.giveUp(now));
    }

    private Optional<Letter> takeUp(Instant now) {
        return letters(letters -> letters.takeUp(UUID.randomUUID(), now));
    }

    private void end(Letter letter, Outcome outcome, OptionalInt reply, Instant now) {
        letters(letters -> {
            letters.end(letter, outcome, reply, now);
            return true;
        });
    }

    private void putOff(Letter letter, OptionalInt reply, Instant now) {
        letters(letters -> {
            letters.putOff(letter, reply, now);
            return true;
        });
    }
}
