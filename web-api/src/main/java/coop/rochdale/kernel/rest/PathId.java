package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Ids as they stand in paths and tokens: UUIDs of 36 characters in lower case. */
public final class PathId {

    private static final int LENGTH = 36;

    private PathId() {}

    /** The id, or {@code request.unknown} with this noun: what has no readable name does not exist. */
    public static UUID of(String text, String noun) {
        return read(text).orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, noun));
    }

    /** The id, if this is one. */
    public static Optional<UUID> read(String text) {
        if (text.length() != LENGTH || !text.equals(text.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
