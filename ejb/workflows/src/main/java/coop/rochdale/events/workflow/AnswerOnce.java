package coop.rochdale.events.workflow;

import coop.rochdale.events.IdempotencyKey;
import coop.rochdale.events.RememberedAnswers;
import coop.rochdale.events.RememberedAnswers.Remembered;
import coop.rochdale.events.RememberedAnswers.Slot;
import coop.rochdale.events.RememberedAnswers.Underway;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers a request that carries an idempotency key once, however often it comes: the act and the memory of its answer are
 * one transaction, so that a crash leaves both or neither. Refuses with {@code request.key-running} while a twin runs, and
 * with {@code request.key-reused} if the key came with another request in the last 24 hours.
 */
@Stateless
public class AnswerOnce {

    static final Duration KEPT = Duration.ofHours(24);

    private RememberedAnswers answers;
    private InstantSource clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy only
    protected AnswerOnce() {}

    @Inject
    public AnswerOnce(RememberedAnswers answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Runs the act in this transaction, unless its answer is remembered. A refusal changes nothing and is not remembered.
     * An act that was carried out before, but whose answer was lost with the server, only says what came of it.
     */
    public Answer run(Request request, Function<Underway, String> act) {
        Instant now = clock.instant();
        IdempotencyKey key = request.key();
        Slot slot = new Slot(request.caller(), key.digest());
        if (!answers.claim(slot)) {
            throw Refused.because(CommonRefusal.KEY_RUNNING);
        }
        Optional<Remembered> earlier = answers.find(slot, now.minus(KEPT));
        if (earlier.filter(other -> !other.requestDigest().equals(request.digest()))
                .isPresent()) {
            throw Refused.because(CommonRefusal.KEY_REUSED);
        }
        Optional<String> sealed = earlier.flatMap(Remembered::sealedAnswer);
        if (sealed.isPresent()) {
            return new Answer(key.open(request.caller(), sealed.get()), true);
        }
        String answer = act.apply(new Underway(slot, request.digest(), earlier.isPresent()));
        answers.remember(slot, new Remembered(request.digest(), Optional.of(key.seal(request.caller(), answer))), now);
        return new Answer(answer, earlier.isPresent());
    }

    /** Who asks, under which key, and the {@link IdempotencyKey#digestOf} everything that makes one request differ from another. */
    public record Request(String caller, IdempotencyKey key, String digest) {}

    /** The answer as whoever acted wrote it, and whether it is that of an earlier act. */
    public record Answer(String content, boolean replayed) {}
}
