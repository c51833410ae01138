package coop.rochdale.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import coop.rochdale.accounts.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCheckTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final RSAKey KEY = KeyRing.first(NOON).signing(NOON);
    private static final RSAKey OTHER = KeyRing.first(NOON).signing(NOON);

    @TempDir
    private Path directory;

    private Instant now = NOON;
    private TokenCheck check;

    @BeforeEach
    void publishTheKey() throws IOException {
        Path keys = directory.resolve("jwks.json");
        Files.writeString(keys, new KeyRing(new JWKSet(KEY)).published().toString(true));
        check = new TokenCheck(
                new TokenCheck.Wanted(keys.toUri(), "RS256", "http://us", Set.of("rochdale"), 2), () -> now);
    }

    @Test
    void findsWhoSendsAGoodToken() {
        String token = signed(good -> good, "JWT", KEY);
        for (int times = 0; times < 2; times++) {
            assertThat(check.find(token)).hasValueSatisfying(found -> {
                assertThat(found.getName()).isEqualTo("ada");
                assertThat(found.getSubject()).isEqualTo("somebody");
                assertThat(found.getGroups()).containsExactly("account");
                assertThat(found.getAudience()).containsExactly("rochdale");
                assertThat(found.getExpirationTime())
                        .isEqualTo(NOON.plusSeconds(900).getEpochSecond());
                assertThat(found).asString().doesNotContain("somebody");
            });
        }
    }

    @Test
    void knowsNobodyOnceTheTokenIsOverHoweverOftenItWasGood() {
        String token = signed(good -> good, "JWT", KEY);
        now = NOON.plusSeconds(901);
        assertThat(check.find(token)).as("within the skew").isPresent();
        now = NOON.plusSeconds(902);
        assertThat(check.find(token)).isEmpty();
        assertThat(check.find(token)).as("verified anew").isEmpty();
    }

    @Test
    void takesNoTokenThatIsNotForUs() {
        assertThat(check.find(signed(good -> good.issuer("http://them"), "JWT", KEY)))
                .isEmpty();
        assertThat(check.find(signed(good -> good.audience("them"), "JWT", KEY)))
                .isEmpty();
        assertThat(check.find(signed(good -> good.notBeforeTime(Date.from(NOON.plusSeconds(60))), "JWT", KEY)))
                .isEmpty();
    }

    @Test
    void takesNoTokenThatLacksWhatItNeeds() {
        for (String claim : List.of("iss", "aud", "sub", "exp", "iat", "jti")) {
            assertThat(check.find(signed(good -> good.claim(claim, null), "JWT", KEY)))
                    .as(claim)
                    .isEmpty();
        }
    }

    @Test
    void takesNoTokenThatNobodyOfUsSigned() throws JOSEException {
        assertThat(check.find(signed(good -> good, "JWT", OTHER))).isEmpty();
        assertThat(check.find(signed(good -> good, "dpop+jwt", KEY))).isEmpty();
        assertThat(check.find(new PlainJWT(good().build()).serialize())).isEmpty();
        SignedJWT disguised = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), good().build());
        disguised.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
        assertThat(check.find(disguised.serialize())).isEmpty();
        String token = signed(good -> good, "JWT", KEY);
        assertThat(check.find(token.substring(0, token.length() - 8))).isEmpty();
        assertThat(check.find("")).isEmpty();
        assertThat(check.find("a.b.c")).isEmpty();
    }

    /** A claim of another type than it should have is no reason for an incident. */
    @Test
    void takesNoTokenWithClaimsOfAnotherKind() {
        assertThat(check.find(signed(good -> good.claim("groups", 7), "JWT", KEY)))
                .isEmpty();
        assertThat(check.find(signed(good -> good.claim("upn", List.of(1)), "JWT", KEY)))
                .isEmpty();
        assertThat(check.find(signed(good -> good.claim("upn", null).claim("preferred_username", 7), "JWT", KEY)))
                .isEmpty();
    }

    @Test
    void takesClaimsWithNothingInThemForNone() {
        assertThat(check.find(written(good -> good.claim("nonce", null).claim("groups", null))))
                .hasValueSatisfying(found -> {
                    assertThat(found.getName()).isEqualTo("ada");
                    assertThat(found.getGroups()).isEmpty();
                    assertThat(found.getClaimNames()).doesNotContain("nonce");
                });
        assertThat(check.find(written(good -> good.claim("aud", Arrays.asList("rochdale", null)))))
                .hasValueSatisfying(found -> assertThat(found.getAudience()).containsExactly("rochdale"));
        for (String needed : List.of("iss", "aud", "sub", "exp", "iat", "jti")) {
            assertThat(check.find(written(good -> good.claim(needed, null))))
                    .as(needed)
                    .isEmpty();
        }
    }

    /** Other providers name sessions of their own by {@code sid}. */
    @Test
    void findsOurSessionInOurOwnClaimAlone() {
        UUID session = UUID.randomUUID();
        assertThat(sessionOf(good -> good.claim("rochdale_session", session.toString())))
                .contains(new SessionId(session));
        assertThat(sessionOf(good -> good.claim("sid", session.toString()))).isEmpty();
        assertThat(sessionOf(good -> good.claim("rochdale_session", "none"))).isEmpty();
        assertThat(sessionOf(good -> good.claim("rochdale_session", 7))).isEmpty();
    }

    private Optional<SessionId> sessionOf(Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> change) {
        return CallerSession.of(check.find(signed(change, "JWT", KEY)).orElseThrow());
    }

    /** With every claim that has nothing in it, which our own library leaves out. */
    private static String written(Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> change) {
        try {
            JWSObject token = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(KEY.getKeyID())
                            .build(),
                    new Payload(change.apply(good()).build().toString(true)));
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer("http://us")
                .audience("rochdale")
                .subject("somebody")
                .claim("upn", "ada")
                .claim("groups", List.of("account"))
                .jwtID("1")
                .issueTime(Date.from(NOON))
                .expirationTime(Date.from(NOON.plusSeconds(900)));
    }

    private static String signed(Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> change, String type, RSAKey key) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType(type))
                    .keyID(KEY.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, change.apply(good()).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
