package coop.rochdale.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A random text of 256 bits that proves something to us; we keep its SHA-256 only. */
public record Secret(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 of the text: enough, since nobody can guess 256 random bits. */
    public Digest digest() {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Digest.of(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[...]";
    }

    /** What is kept of a secret, in base64url. */
    public record Digest(String value) {

        public static Digest of(byte[] bytes) {
            return new Digest(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }

        public byte[] bytes() {
            return Base64.getUrlDecoder().decode(value);
        }
    }
}
