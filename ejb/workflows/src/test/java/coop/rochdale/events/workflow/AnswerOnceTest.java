package coop.rochdale.events.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.events.IdempotencyKey;
import coop.rochdale.events.InMemoryRememberedAnswers;
import coop.rochdale.events.RememberedAnswers.Remembered;
import coop.rochdale.events.RememberedAnswers.Slot;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.SettableClock;
import coop.rochdale.kernel.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswerOnceTest {

    private static final IdempotencyKey KEY = IdempotencyKey.of("key-1");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T10:00:00Z"));
    private final InMemoryRememberedAnswers memory = new InMemoryRememberedAnswers();
    private final AnswerOnce answerOnce = new AnswerOnce(memory, clock);
    private final AtomicInteger acts = new AtomicInteger();

    @Test
    void actsOnceAndRepeatsTheAnswer() {
        AnswerOnce.Answer first = ask("ada", "pay 5");
        AnswerOnce.Answer second = ask("ada", "pay 5");
        assertThat(first).isEqualTo(new AnswerOnce.Answer("done 1", false));
        assertThat(second).isEqualTo(new AnswerOnce.Answer("done 1", true));
        assertThat(acts).hasValue(1);
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        ask("ada", "pay 5");
        assertThatThrownBy(() -> ask("ada", "pay 6"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(CommonRefusal.KEY_REUSED));
        assertThat(acts).hasValue(1);
    }

    @Test
    void givesEveryCallerKeysOfTheirOwn() {
        ask("ada", "pay 5");
        assertThat(ask("bob", "pay 6").content()).isEqualTo("done 2");
    }

    @Test
    void refusesATwinThatStillRuns() {
        memory.holdElsewhere(new Slot("ada", KEY.digest()));
        assertThatThrownBy(() -> ask("ada", "pay 5"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(CommonRefusal.KEY_RUNNING));
        assertThat(acts).hasValue(0);
    }

    @Test
    void remembersForADay() {
        ask("ada", "pay 5");
        clock.advance(Span.parse("PT24H"));
        assertThat(ask("ada", "pay 5").replayed()).isTrue();
        clock.advance(Span.parse("PT1S"));
        assertThat(ask("ada", "pay 6")).isEqualTo(new AnswerOnce.Answer("done 2", false));
    }

    @Test
    void doesNotRememberARefusal() {
        assertThatThrownBy(() -> answerOnce.run(request("ada", "pay 5"), underway -> {
                    throw Refused.because(CommonRefusal.SIGN_IN);
                }))
                .isInstanceOf(Refused.class);
        assertThat(ask("ada", "pay 5").replayed()).isFalse();
    }

    @Test
    void anActThatRememberedItselfAndWasNotAnsweredIsToldOfAndItsAnswerKept() {
        assertThatThrownBy(() -> answerOnce.run(request("ada", "pay 5"), underway -> {
                    assertThat(underway.carriedOut()).isFalse();
                    Remembered done = new Remembered(underway.requestDigest(), Optional.empty());
                    memory.remember(underway.slot(), done, clock.instant());
                    throw new IllegalStateException("the server dies");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ask("ada", "pay 6"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(CommonRefusal.KEY_REUSED));

        AnswerOnce.Answer told =
                answerOnce.run(request("ada", "pay 5"), underway -> "carried out: " + underway.carriedOut());

        assertThat(told).isEqualTo(new AnswerOnce.Answer("carried out: true", true));
        assertThat(ask("ada", "pay 5")).isEqualTo(told);
    }

    @Test
    void forgetsWhatNobodyCanAskForAnyMore() {
        ask("ada", "pay 5");
        clock.advance(Span.parse("PT25H"));
        new ForgetOldAnswers(memory, clock).run();
        assertThat(memory.find(new Slot("ada", KEY.digest()), Instant.EPOCH)).isEmpty();
    }

    private AnswerOnce.Answer ask(String caller, String content) {
        return answerOnce.run(request(caller, content), underway -> "done " + acts.incrementAndGet());
    }

    private static AnswerOnce.Request request(String caller, String content) {
        return new AnswerOnce.Request(caller, KEY, KEY.digestOf(content.getBytes(StandardCharsets.UTF_8)));
    }
}
