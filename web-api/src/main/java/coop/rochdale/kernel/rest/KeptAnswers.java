package coop.rochdale.kernel.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;

/**
 * Answers that many ask for at once, each for as long as it is known to be true: until anything at all is committed, and
 * for a fifth of a second at most, so that what changes with time alone, such as a vote that closes, shows that much late
 * and no later. To know it costs one small question to the database instead of the whole answer.
 *
 * @param <K> all that an answer depends on beside the database
 */
final class KeptAnswers<K> {

    private static final long MOST_BYTES = 8 << 20;
    private static final int HEADERS_BYTES = 1 << 11;
    private static final Duration LONGER_THAN_TRUE = Duration.ofSeconds(1);

    private final Cache<K, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((K key, Kept answer) -> HEADERS_BYTES + answer.answer.body().length)
            .expireAfterWrite(LONGER_THAN_TRUE)
            .build();

    /** An answer, and when at the latest it was begun. */
    private record Kept(String moment, Captured answer) {}

    /** Makes the answer anew. */
    @FunctionalInterface
    interface Look {
        Captured look() throws IOException, ServletException;
    }

    /** Whether the same was asked for a moment ago, by several at once; what they were told need not be true any more. */
    boolean holds(K key) {
        return kept.getIfPresent(key) != null;
    }

    /**
     * The answer that is true at this moment.
     *
     * @param moment see {@link coop.rochdale.kernel.Schema#moment}, asked for after everybody who gets this answer has asked
     */
    Captured at(String moment, K key, Look look) throws IOException, ServletException {
        Kept last = kept.getIfPresent(key);
        if (last != null && last.moment.equals(moment)) {
            return last.answer;
        }
        Captured answer = look.look();
        if (answer.isForAll()) {
            kept.put(key, new Kept(moment, answer));
        }
        return answer;
    }
}
