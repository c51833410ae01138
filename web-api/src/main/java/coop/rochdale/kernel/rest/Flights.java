package coop.rochdale.kernel.rest;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for what another is just being answered waits for the next answer, which one of those who wait fetches for all
 * of them: every answer is begun after each of those who get it has asked. Who finds nobody under way begins at once.
 *
 * @param <K> what is asked for
 * @param <A> the answer
 */
final class Flights<K, A extends Flights.Outcome> {

    private final Map<K, Line> lines = new ConcurrentHashMap<>();

    /** What came of it. */
    interface Outcome {

        /** Whether it is for everybody who asked, or only for the one who fetched it. */
        boolean isForAll();
    }

    /** Fetches the answer, in the thread of one of those who ask. */
    @FunctionalInterface
    interface Work<A> {

        /** @param isShared whether anybody else waits for it; nobody joins any more */
        A fetch(boolean isShared) throws IOException, ServletException;
    }

    /** One under way, and the one that whoever comes meanwhile waits for. */
    private final class Line {
        private @Nullable Flight next;
    }

    private final class Flight {
        private final CompletableFuture<Boolean> begins = new CompletableFuture<>();
        private final CompletableFuture<Optional<A>> answer = new CompletableFuture<>();
        /** Written while its line is held, read once it has begun. */
        private boolean isShared;
    }

    /** A place in a flight: as the one who fetches the answer, or as one of the others. */
    private final class Place {
        private Flight flight = new Flight();
        private boolean first = true;

        Line take(@Nullable Line line) {
            if (line == null) {
                flight.begins.complete(true);
                return new Line();
            }
            if (line.next == null) {
                line.next = flight;
            } else {
                flight = line.next;
                flight.isShared = true;
                first = false;
            }
            return line;
        }
    }

    /** The answer; empty if another fetched one that is not for everybody, or none. */
    Optional<A> join(K key, Work<A> work) throws IOException, ServletException {
        Place place = new Place();
        lines.compute(key, (same, line) -> place.take(line));
        if (!place.first) {
            return place.flight.answer.join();
        }
        place.flight.begins.join();
        Optional<A> forAll = Optional.empty();
        try {
            A answer = work.fetch(place.flight.isShared);
            forAll = Optional.of(answer).filter(Outcome::isForAll);
            return Optional.of(answer);
        } finally {
            place.flight.answer.complete(forAll);
            lines.compute(key, (same, line) -> landed(line));
        }
    }

    /** The next one begins; nothing is left of a line in which nobody waits. */
    private @Nullable Line landed(@Nullable Line line) {
        Flight next = line == null ? null : line.next;
        if (next == null) {
            return null;
        }
        next.begins.complete(true);
        return new Line();
    }
}
