package coop.rochdale.providers.workflow;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code Stripe-Signature}: when it was signed ({@code t}), and one or more signatures of scheme {@code v1},
 * each an HMAC-SHA256 of that time, a dot and the body. Other schemes prove nothing.
 */
record StripeSignature(long time, List<byte[]> signatures) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern TIME = Pattern.compile("[0-9]{1,12}");
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_HEADER = 2_000;

    /** Empty if it cannot be read. */
    static Optional<StripeSignature> read(String header) {
        if (header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        Optional<Long> time = Optional.empty();
        List<byte[]> signatures = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            String value = part.strip().replaceFirst("^[a-z0-9]+=", "");
            if (part.strip().startsWith("t=") && TIME.matcher(value).matches()) {
                time = Optional.of(Long.valueOf(value));
            } else if (part.strip().startsWith("v1=")
                    && SIGNATURE.matcher(value).matches()) {
                signatures.add(HexFormat.of().parseHex(value));
            }
        }
        return time.map(seconds -> new StripeSignature(seconds, signatures));
    }

    /** Whether one of them was made by whoever knows the secret, within five minutes of now. */
    boolean proves(byte[] body, String secret, Instant now) {
        Duration age = Duration.between(Instant.ofEpochSecond(time), now).abs();
        byte[] right = sign(time, body, secret);
        boolean signed = false;
        for (byte[] signature : signatures) {
            signed |= MessageDigest.isEqual(signature, right);
        }
        return signed && age.compareTo(TOLERANCE) <= 0;
    }

    static byte[] sign(long time, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
