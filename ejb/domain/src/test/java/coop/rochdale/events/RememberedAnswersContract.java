package coop.rochdale.events;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.events.RememberedAnswers.Remembered;
import coop.rochdale.events.RememberedAnswers.Slot;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every memory of answers must keep to. */
public interface RememberedAnswersContract {

    Instant THEN = Instant.parse("2026-01-01T10:00:00Z");

    /** Does the work in a transaction of its own. */
    <T> T answers(Function<RememberedAnswers, T> work);

    @Test
    default void findsWhatItRememberedUnlessThatIsTooLongAgo() {
        Slot slot = slot();
        Remembered answer = remember(slot, "aa11", "c0ffee", THEN);
        assertThat(find(slot, THEN)).contains(answer);
        assertThat(find(slot, THEN.plusMillis(1))).isEmpty();
        assertThat(find(slot(), THEN)).isEmpty();
    }

    @Test
    default void keepsTheKeysOfOneCallerFromAnother() {
        Slot slot = slot();
        remember(slot, "aa11", "c0ffee", THEN);
        assertThat(find(new Slot("somebody else", slot.keyDigest()), THEN)).isEmpty();
    }

    @Test
    default void fillsASlotAnewWhenItsAnswerIsOld() {
        Slot slot = slot();
        remember(slot, "aa11", "c0ffee", THEN);
        Remembered newer = remember(slot, "bb22", "decade", THEN.plusSeconds(90_000));
        assertThat(find(slot, THEN)).contains(newer);
    }

    @Test
    default void knowsWhatWasDoneAndNotAnsweredUntilItIs() {
        Slot slot = slot();
        Remembered done = new Remembered("aa11", Optional.empty());
        answers(answers -> {
            answers.remember(slot, done, THEN);
            return true;
        });
        assertThat(find(slot, THEN)).contains(done);
        assertThat(find(slot, THEN)).contains(done);
        Remembered answered = remember(slot, "aa11", "c0ffee", THEN);
        assertThat(find(slot, THEN)).contains(answered);
    }

    @Test
    default void forgetsWhatIsOldAndNothingElse() {
        Slot old = slot();
        Slot young = slot();
        remember(old, "aa11", "c0ffee", THEN.minusSeconds(1));
        Remembered kept = remember(young, "bb22", "decade", THEN);
        int forgotten = answers(answers -> answers.forget(THEN));
        assertThat(forgotten).isPositive();
        assertThat(find(old, Instant.EPOCH)).isEmpty();
        assertThat(find(young, Instant.EPOCH)).contains(kept);
    }

    private Remembered remember(Slot slot, String request, String answer, Instant at) {
        Remembered remembered = new Remembered(request, Optional.of(answer));
        return answers(answers -> {
            assertThat(answers.claim(slot)).isTrue();
            answers.remember(slot, remembered, at);
            return remembered;
        });
    }

    private Optional<Remembered> find(Slot slot, Instant since) {
        return answers(answers -> answers.find(slot, since));
    }

    private static Slot slot() {
        return new Slot(
                "nobody", IdempotencyKey.of(UUID.randomUUID().toString()).digest());
    }
}
