package coop.rochdale.kernel.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What stands in an ETag for the bytes of a body, and who has them already. */
final class Tags {

    private static final int BYTES = 9;

    private Tags() {}

    static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What cannot be read as a list of tags names none of ours; RFC 9110 has it ignored. */
    static boolean known(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(named -> named.equals("*")
                                || named.replaceFirst("^W/", "").equals("\"" + tag + "\""));
    }
}
