package coop.rochdale.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Access tokens as the server itself writes them, signed with its own key out of its data directory: a password for each
 * voter would be hashed with Argon2id, and ten thousand of those take the better part of an hour.
 */
final class Tokens {

    private static final Duration GOOD_FOR = Duration.ofHours(6);
    private static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"%s\"}";
    private static final String CLAIMS = "{\"iss\":\"%s\",\"aud\":\"rochdale\",\"sub\":\"%s\",\"upn\":\"%s\","
            + "\"groups\":[\"account\"],\"scope\":\"read vote propose dues work\",\"client_id\":\"rochdale\","
            + "\"rochdale_session\":\"%s\",\"jti\":\"%s\",\"iat\":%d,\"exp\":%d}";

    private final PrivateKey key;
    private final String header;
    private final String issuer;

    private Tokens(PrivateKey key, String keyId, String issuer) {
        this.key = key;
        this.header = base64(HEADER.formatted(keyId).getBytes(StandardCharsets.UTF_8));
        this.issuer = issuer;
    }

    static Tokens of(Path dataDirectory, String issuer) {
        try {
            String ring = Files.readString(dataDirectory.resolve("keys/signing-keys.json"));
            RSAPrivateCrtKeySpec numbers = new RSAPrivateCrtKeySpec(
                    number(ring, "n"),
                    number(ring, "e"),
                    number(ring, "d"),
                    number(ring, "p"),
                    number(ring, "q"),
                    number(ring, "dp"),
                    number(ring, "dq"),
                    number(ring, "qi"));
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(numbers);
            return new Tokens(key, field(ring, "kid"), issuer);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the server's signing key cannot be used", e);
        }
    }

    String issue(UUID account, String handle, UUID session) {
        long now = Instant.now().getEpochSecond();
        String claims =
                CLAIMS.formatted(issuer, account, handle, session, UUID.randomUUID(), now, now + GOOD_FOR.toSeconds());
        String signed = header + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
    }

    /** A new server has one key. */
    private static String field(String ring, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(ring);
        if (!found.find()) {
            throw new IllegalStateException("the signing key has no " + name);
        }
        return found.group(1);
    }

    private static BigInteger number(String ring, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(field(ring, name)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
