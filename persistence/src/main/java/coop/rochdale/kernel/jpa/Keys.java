package coop.rochdale.kernel.jpa;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** Reads the keys that pages begin after; somebody may have made one up. */
public final class Keys {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Keys() {}

    /** A row among those in order of an instant, and of their ids where that is the same. */
    public record Place(Instant at, UUID id) {

        @Override
        public String toString() {
            return at + "/" + id;
        }
    }

    public static long number(String key) {
        return read(key, Long::parseLong);
    }

    public static UUID id(String key) {
        return read(key, UUID::fromString);
    }

    public static Place place(String key) {
        Place place = read(key, both -> {
            int slash = Math.max(0, both.indexOf('/'));
            return new Place(Instant.parse(both.substring(0, slash)), UUID.fromString(both.substring(slash + 1)));
        });
        if (place.at().isBefore(EARLIEST) || place.at().isAfter(LATEST)) {
            throw notOurs();
        }
        return place;
    }

    /** What the key says; refused if reading it fails as reading a number, an id or a date does. */
    public static <T> T read(String key, Function<String, T> reading) {
        try {
            return reading.apply(key);
        } catch (DateTimeException | IllegalArgumentException foreign) {
            throw notOurs();
        }
    }

    private static Refused notOurs() {
        return Refused.because(
                CommonRefusal.MALFORMED_REQUEST, "the cursor is not one of this collection; begin without one.");
    }
}
