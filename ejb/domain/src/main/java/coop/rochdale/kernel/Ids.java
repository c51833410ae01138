package coop.rochdale.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes identifiers: UUIDs of version 7 (RFC 9562), whose first 48 bits are milliseconds since 1970, the rest random. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next(Instant now) {
        long millis = now.toEpochMilli() & 0xFFFF_FFFF_FFFFL;
        long high = millis << 16 | 0x7000L | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** So many that sort as they stand here: what is recorded at one instant keeps its order. */
    public static List<UUID> next(Instant now, int count) {
        return Stream.generate(() -> next(now)).limit(count).sorted().toList();
    }

    /** Reads one in its only spelling, 36 characters long. */
    static UUID parse(String text) {
        UUID id = text.length() == 36 ? UUID.fromString(text) : new UUID(0, 0);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("Write an id: a UUID of 36 characters in lower case.");
        }
        return id;
    }
}
