package coop.rochdale.events;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The name by which events tell of what is shown to whoever knows its id: everybody can follow it, and nobody finds the id
 * from it.
 */
public final class Alias {

    /** In half of an id. */
    private static final int DIGITS = 16;

    private Alias() {}

    /** A UUID of version 8: the first bits of the id's SHA-256. The database makes the same. */
    public static UUID of(UUID id) {
        byte[] bytes = HexFormat.of().parseHex(id.toString().replace("-", ""));
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new UUID(
                    (HexFormat.fromHexDigitsToLong(hash, 0, DIGITS) & ~0xF000L) | 0x8000L,
                    (HexFormat.fromHexDigitsToLong(hash, DIGITS, 2 * DIGITS) & 0x0FFF_FFFF_FFFF_FFFFL)
                            | 0x8000_0000_0000_0000L);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
