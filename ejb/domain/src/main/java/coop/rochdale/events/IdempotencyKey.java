package coop.rochdale.events;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The name a client gave to one request, so that it can be sent again without acting again: 1 to 255 visible ASCII
 * characters. Only the client keeps it. What is remembered under it is sealed with it, so that a copy of the database
 * opens no answer; an answer may hold an access token or a receipt.
 */
public final class IdempotencyKey {

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private IdempotencyKey(String text) {
        this.key = text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Refuses anything else with an {@link IllegalArgumentException} that holds a sentence for the client. */
    public static IdempotencyKey of(String text) {
        if (!VISIBLE_ASCII.matcher(text).matches()) {
            throw new IllegalArgumentException("an Idempotency-Key is 1 to 255 visible ASCII characters.");
        }
        return new IdempotencyKey(text);
    }

    /** What the key is found by: its SHA-256, in hexadecimal. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What two requests are compared by, in hexadecimal; without the key nobody can try bodies against it. */
    public String digestOf(byte[] request) {
        return HexFormat.of().formatHex(mac("request", request));
    }

    /** The answer in hexadecimal, readable only with this key and for this caller. */
    public String seal(String caller, String answer) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, caller, nonce, answer.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return HexFormat.of().formatHex(both);
    }

    public String open(String caller, String sealed) {
        byte[] both = HexFormat.of().parseHex(sealed);
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] answer = cipher(Cipher.DECRYPT_MODE, caller, nonce, Arrays.copyOfRange(both, NONCE_BYTES, both.length));
        return new String(answer, StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, String caller, byte[] nonce, byte[] content) {
        try {
            byte[] secret = mac("answer", caller.getBytes(StandardCharsets.UTF_8));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a remembered answer does not open", broken);
        }
    }

    private byte[] mac(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
