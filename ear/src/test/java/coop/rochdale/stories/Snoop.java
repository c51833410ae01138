package coop.rochdale.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads every byte of every file below a directory, deleted rows, holes in pages, indexes and logs of changes
 * included, and wherever a tracker stands looks around it for anything that says who somebody is: ids, handles, sessions,
 * pseudonyms as text or as PostgreSQL stores them, or the number of an entry on the roll behind the id of the vote.
 */
final class Snoop {
    private static final int TRACKER = 26;
    private static final int AROUND = 192;
    private static final int ID = 16;

    private final Map<ByteBuffer, UUID> marks = new HashMap<>();
    private final Set<Integer> lengths = new LinkedHashSet<>();
    private final Map<UUID, Map<Integer, UUID>> rolls = new LinkedHashMap<>();

    /** Where a tracker stands, and whom the nearest thing beside it names. */
    record Trace(Path file, long place, String tracker, Optional<UUID> person) {}

    /** Takes note that this text names that person. */
    void knows(UUID person, String text) {
        mark(person, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes note that this id, as text or in binary, names that person. */
    void knows(UUID person, UUID id) {
        knows(person, id.toString());
        mark(person, bytes(id));
    }

    /** Takes note of who has which number on the roll of a vote. */
    void knows(UUID vote, Map<Integer, UUID> roll) {
        rolls.put(vote, roll);
    }

    /** Every place below a directory where one of these trackers stands. */
    List<Trace> search(Path directory, Set<String> trackers) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Trace> traces = new ArrayList<>();
            files.filter(Files::isRegularFile).sorted().forEach(file -> traces.addAll(read(file, trackers)));
            return traces;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Trace> read(Path file, Set<String> trackers) {
        List<Trace> traces = new ArrayList<>();
        byte[] bytes = bytes(file);
        int run = 0;
        for (int end = 0; end < bytes.length; end++) {
            run = isTrackers(bytes[end]) ? run + 1 : 0;
            if (run >= TRACKER) {
                int start = end - TRACKER + 1;
                String text = new String(bytes, start, TRACKER, StandardCharsets.US_ASCII);
                if (trackers.contains(text)) {
                    traces.add(new Trace(file, start, text, around(bytes, start)));
                }
            }
        }
        return traces;
    }

    /** Whoever is named nearest. */
    private Optional<UUID> around(byte[] bytes, int place) {
        Optional<UUID> nearest = Optional.empty();
        int distance = AROUND;
        for (int at = Math.max(0, place - AROUND); at < Math.min(bytes.length, place + TRACKER + AROUND); at++) {
            Optional<UUID> named = at + Integer.BYTES + ID <= bytes.length ? named(bytes, at) : Optional.empty();
            int away = at < place ? place - at : at - place - TRACKER;
            if (named.isPresent() && away < distance) {
                nearest = named;
                distance = away;
            }
        }
        return nearest;
    }

    private Optional<UUID> named(byte[] bytes, int at) {
        for (int length : lengths) {
            if (at + length <= bytes.length) {
                @Nullable UUID person = marks.get(ByteBuffer.wrap(bytes, at, length));
                if (person != null) {
                    return Optional.of(person);
                }
            }
        }
        ByteBuffer entry = ByteBuffer.wrap(bytes, at, ID + Integer.BYTES);
        Map<Integer, UUID> roll = rolls.getOrDefault(new UUID(entry.getLong(), entry.getLong()), Map.of());
        return Optional.ofNullable(roll.get(entry.order(ByteOrder.LITTLE_ENDIAN).getInt()));
    }

    private void mark(UUID person, byte[] text) {
        marks.put(ByteBuffer.wrap(Arrays.copyOf(text, text.length)), person);
        lengths.add(text.length);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** What the database removes while we look is gone. */
    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTrackers(byte character) {
        return (character >= 'a' && character <= 'z') || (character >= '2' && character <= '7');
    }
}
