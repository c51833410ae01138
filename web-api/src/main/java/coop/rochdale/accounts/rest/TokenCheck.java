package coop.rochdale.accounts.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.jwt.Claims;

/**
 * Tells whether an access token is good: signed by a key of the configured set with the configured algorithm, of our issuer,
 * for us, begun and not over. What that needs is set by MicroProfile JWT's own settings ({@code mp.jwt.verify.*}), whether
 * the tokens are ours or an external provider's. A signature that was found good is not computed again while its token is
 * remembered; the clock is looked at each time.
 */
final class TokenCheck {

    private static final int MOST_REMEMBERED = 10_000;
    /** As long as a key set is kept: by then a key that was withdrawn signs nobody in any more. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    /** A provider that is away for so long signs nobody out whose token a key it last had has signed. */
    private static final Duration OUTLIVED = Duration.ofHours(1);

    private static final Set<String> NEEDED =
            Set.of(Claims.sub.name(), Claims.exp.name(), Claims.iat.name(), Claims.jti.name());

    private final InstantSource clock;
    private final int skewSeconds;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Cache<String, VerifiedToken> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** @param clock the server's own, by which whoever issues tokens also goes */
    TokenCheck(Wanted wanted, InstantSource clock) {
        this.clock = clock;
        this.skewSeconds = wanted.skewSeconds();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.parse(wanted.algorithm()), keys(wanted.keys())));
        processor.setJWTClaimsSetVerifier(verifier(wanted, clock));
    }

    /**
     * What makes a token good.
     *
     * @param keys where the key set is (RFC 7517)
     * @param audiences it is for one of these
     * @param skewSeconds how long beyond its end, and before its beginning
     */
    record Wanted(URI keys, String algorithm, String issuer, Set<String> audiences, int skewSeconds) {

        static Wanted of(Config config) {
            return new Wanted(
                    URI.create(config.getValue("mp.jwt.verify.publickey.location", String.class)),
                    config.getValue("mp.jwt.verify.publickey.algorithm", String.class),
                    config.getValue("mp.jwt.verify.issuer", String.class),
                    new HashSet<>(config.getValues("mp.jwt.verify.audiences", String.class)),
                    config.getValue("mp.jwt.verify.clock.skew", Integer.class));
        }
    }

    /** The token if it is good now; empty whatever is wrong with it. */
    Optional<VerifiedToken> find(String token) {
        VerifiedToken known = remembered.getIfPresent(token);
        if (known != null && isOver(known)) {
            remembered.invalidate(token);
            return Optional.empty();
        }
        return known == null ? verified(token) : Optional.of(known);
    }

    private Optional<VerifiedToken> verified(String token) {
        try {
            VerifiedToken verified = of(processor.process(token, null));
            remembered.put(token, verified);
            return Optional.of(verified);
        } catch (ParseException | BadJOSEException | JOSEException notGood) {
            return Optional.empty();
        }
    }

    private boolean isOver(VerifiedToken token) {
        return !clock.instant().isBefore(Instant.ofEpochSecond(token.getExpirationTime() + skewSeconds));
    }

    /** Claims as {@code JsonWebToken} gives them: times in seconds, several values as a set. */
    private static VerifiedToken of(JWTClaimsSet claims) throws ParseException {
        Map<String, Object> known = new HashMap<>(claims.getClaims());
        // Others' tokens may say that they have nothing to say.
        known.values().removeIf(Objects::isNull);
        if (!known.keySet().containsAll(NEEDED)) {
            throw new ParseException("a claim that it needs says nothing", 0);
        }
        known.put(Claims.exp.name(), claims.getExpirationTime().toInstant().getEpochSecond());
        known.put(Claims.iat.name(), claims.getIssueTime().toInstant().getEpochSecond());
        known.put(
                Claims.aud.name(),
                claims.getAudience().stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()));
        known.put(
                Claims.groups.name(),
                claims.getClaim(Claims.groups.name()) == null
                        ? Set.of()
                        : new LinkedHashSet<>(claims.getStringListClaim(Claims.groups.name())));
        String user = claims.getStringClaim(Claims.preferred_username.name());
        String name = Optional.ofNullable(claims.getStringClaim(Claims.upn.name()))
                .or(() -> Optional.ofNullable(user))
                .orElse(claims.getSubject());
        return new VerifiedToken(name, Map.copyOf(known));
    }

    private static JWTClaimsSetVerifier<SecurityContext> verifier(Wanted wanted, InstantSource clock) {
        JWTClaimsSet exactly =
                new JWTClaimsSet.Builder().issuer(wanted.issuer()).build();
        // The library asks this set for null.
        Set<String> audiences = new HashSet<>(wanted.audiences());
        DefaultJWTClaimsVerifier<SecurityContext> verifier =
                new DefaultJWTClaimsVerifier<>(audiences, exactly, NEEDED, Set.of()) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        verifier.setMaxClockSkew(wanted.skewSeconds());
        return verifier;
    }

    /** Read again every five minutes, and sooner, but not often, when a token names a key that is not in it. */
    private static JWKSource<SecurityContext> keys(URI location) {
        try {
            return JWKSourceBuilder.create(location.toURL())
                    .refreshAheadCache(false)
                    .outageTolerant(OUTLIVED.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("mp.jwt.verify.publickey.location is no address: " + location, e);
        }
    }
}
