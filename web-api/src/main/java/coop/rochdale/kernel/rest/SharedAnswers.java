package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.workflow.DatabaseAway;
import coop.rochdale.kernel.workflow.Gathering;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One look at the database for all who ask for the same public thing while an earlier look is on its way, such as a
 * turnout that thousands watch. Nothing is kept: every look begins after each of those who get it has asked, so that
 * nobody is told less than what was committed before they asked.
 */
@ApplicationScoped
public class SharedAnswers {

    /** Looks at different things seldom meet in one of these, and then wait for each other. */
    private static final int LINES = 64;

    private static final int MOST_TOGETHER = 1_000;

    private final List<Gathering<Look, Outcome>> lines = Stream.generate(
                    () -> new Gathering<>(SharedAnswers::answers, MOST_TOGETHER, 1))
            .limit(LINES)
            .toList();

    private record Look(Object key, Supplier<?> work) {}

    /** What came of a look: it fails for those alone who wanted it. */
    private record Outcome(
            @Nullable Object answer, @Nullable RuntimeException failure) {

        static Outcome of(Supplier<?> work) {
            try {
                return new Outcome(work.get(), null);
            } catch (RuntimeException failure) {
                if (DatabaseAway.isBehind(failure)) {
                    throw failure;
                }
                return new Outcome(null, failure);
            }
        }

        Object told() {
            if (failure != null) {
                throw failure;
            }
            return Objects.requireNonNull(answer);
        }
    }

    /**
     * The answer of this work, or of the same work for somebody else who asked with an equal key.
     *
     * @param key everything that the answer depends on beside the database, such as an id and a language
     * @param work what looks; it may run in another caller's request, and must not ask who that is
     */
    @SuppressWarnings("unchecked") // equal keys stand for the same kind of answer
    public <T> T to(Record key, Supplier<T> work) {
        return (T) lines.get(Math.floorMod(key.hashCode(), LINES))
                .ask(new Look(key, work))
                .told();
    }

    private static List<Outcome> answers(List<Look> looks) {
        Map<Object, Outcome> answers = new HashMap<>();
        return looks.stream()
                .map(look -> answers.computeIfAbsent(look.key(), key -> Outcome.of(look.work())))
                .toList();
    }
}
