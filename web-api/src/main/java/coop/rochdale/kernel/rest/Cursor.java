package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * The key of a page, wrapped so that nobody builds on what is inside. Its checksum tells a mangled cursor from one of ours,
 * before a port meets a key it never made; it is no secret, for a cursor gives no access to anything.
 */
final class Cursor {

    private static final int CHECK_BYTES = 4;
    private static final int LONGEST = 1_000;

    private Cursor() {}

    static String write(String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = ByteBuffer.allocate(CHECK_BYTES + text.length)
                .putInt(check(text))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String read(String cursor) {
        if (cursor.length() > LONGEST) {
            throw refused();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() < CHECK_BYTES) {
                throw refused();
            }
            int expected = bytes.getInt();
            byte[] text = new byte[bytes.remaining()];
            bytes.get(text);
            if (check(text) != expected) {
                throw refused();
            }
            String key = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
            if (!Texts.storable(key)) {
                throw refused();
            }
            return key;
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            throw refused();
        }
    }

    private static int check(byte[] text) {
        CRC32 sum = new CRC32();
        sum.update(text);
        return (int) sum.getValue();
    }

    private static Refused refused() {
        return Refused.because(
                CommonRefusal.MALFORMED_REQUEST,
                "the query parameter \"cursor\" is none of ours; take \"next\" of the page before.");
    }
}
