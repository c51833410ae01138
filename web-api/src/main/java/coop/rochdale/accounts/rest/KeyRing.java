package coop.rochdale.accounts.rest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * The keys that sign access tokens, by age. A key signs from an hour after it was published, so that whoever keeps a copy
 * of the set has it by then; it signs for 90 days, and is published for a day longer than any token it signed is good.
 */
public record KeyRing(JWKSet keys) {

    private static final int BITS = 2048;
    private static final Duration PUBLISHED_AHEAD = Duration.ofHours(1);
    private static final Duration SIGNS = Duration.ofDays(90);
    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(1);

    /** A ring with a first key, which signs at once. */
    static KeyRing first(Instant now) {
        return new KeyRing(new JWKSet(made(now, now)));
    }

    /** The ring as it is to be at this time: with a successor made in time, and without keys that nobody needs any more. */
    KeyRing at(Instant now) {
        List<JWK> kept = new ArrayList<>(keys.getKeys());
        if (!beginsToSign(newest()).plus(SIGNS).isAfter(now.plus(PUBLISHED_AHEAD))) {
            kept.add(made(now, now.plus(PUBLISHED_AHEAD)));
        }
        Instant signing = beginsToSign(signing(kept, now));
        kept.removeIf(key -> beginsToSign(key).isBefore(signing)
                && !signing.plus(SHOWN_AFTERWARDS).isAfter(now));
        return new KeyRing(new JWKSet(kept));
    }

    /** The key that signs at this time. */
    RSAKey signing(Instant now) {
        return signing(keys.getKeys(), now).toRSAKey();
    }

    /** What everybody may know: the same keys without their private halves. */
    JWKSet published() {
        return keys.toPublicJWKSet();
    }

    private JWK newest() {
        return keys.getKeys().stream()
                .max(Comparator.comparing(KeyRing::beginsToSign))
                .orElseThrow();
    }

    private static JWK signing(List<JWK> keys, Instant now) {
        return keys.stream()
                .filter(key -> !beginsToSign(key).isAfter(now))
                .max(Comparator.comparing(KeyRing::beginsToSign))
                .or(() -> keys.stream().min(Comparator.comparing(KeyRing::beginsToSign)))
                .orElseThrow();
    }

    private static Instant beginsToSign(JWK key) {
        return key.getNotBeforeTime().toInstant();
    }

    private static RSAKey made(Instant now, Instant signsFrom) {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .issueTime(Date.from(now))
                    .notBeforeTime(Date.from(signsFrom))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(String.format(Locale.ROOT, "no RSA key of %d bits", BITS), e);
        }
    }
}
