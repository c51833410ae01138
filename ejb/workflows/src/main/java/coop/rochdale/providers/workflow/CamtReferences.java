package coop.rochdale.providers.workflow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the entries of a file are called (rule R1): as the bank calls them, else by a digest of what it says of them,
 * behind the name of the entry whose parts they are; and where several say the same, by which of them it is.
 */
final class CamtReferences {

    private static final int DIGEST_BYTES = 16;

    private final String account;
    private final Map<String, Integer> seen = new HashMap<>();

    CamtReferences(String account) {
        this.account = account;
    }

    String account() {
        return account;
    }

    String name(Optional<String> given, List<String> numbers, List<String> particulars) {
        return numbered(
                given.map(CamtReferences::cut).orElseGet(() -> "camt-" + digest(numbers, particulars)), numbers);
    }

    /** A part of an entry that has no name of its own: the entry's, and a digest of what the bank says of the part. */
    String partOf(Optional<String> entry, List<String> numbers, List<String> particulars) {
        String prefix = entry.map(name -> cut(name) + "/").orElse("camt-");
        return numbered(prefix + digest(numbers, particulars), numbers);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 100));
    }

    private String numbered(String name, List<String> numbers) {
        int time = seen.merge(digest(numbers, List.of(name)), 1, Integer::sum);
        return time == 1 ? name : name + "/" + time;
    }

    private String digest(List<String> numbers, List<String> particulars) {
        List<String> all = new ArrayList<>(List.of(account));
        all.addAll(numbers);
        all.addAll(particulars);
        return digestOf(String.join("\u001f", all));
    }

    /** A short name for a text that nobody need know. */
    static String digestOf(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
