package coop.rochdale.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.SessionId;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void signsWithItsFirstKeyAtOnce() {
        KeyRing ring = KeyRing.first(NOON);
        assertThat(ring.published().getKeys()).hasSize(1);
        assertThat(ring.signing(NOON).getKeyID())
                .isEqualTo(ring.published().getKeys().get(0).getKeyID());
    }

    @Test
    void publishesNoPrivateHalf() {
        KeyRing ring = KeyRing.first(NOON);
        assertThat(ring.published().getKeys()).noneMatch(JWK::isPrivate);
        assertThat(ring.keys().getKeys()).allMatch(JWK::isPrivate);
    }

    @Test
    void livesThroughAYearInWhichEveryTokenIsGoodUntilItExpires() {
        KeyRing ring = KeyRing.first(NOON);
        Set<String> signed = new HashSet<>();
        Duration cached = Duration.ofMinutes(5);
        Duration longestToken = Duration.ofHours(23);
        for (Instant now = NOON; now.isBefore(NOON.plus(Duration.ofDays(370))); now = now.plus(Duration.ofHours(1))) {
            KeyRing renewed = ring.at(now);
            String signer = renewed.signing(now).getKeyID();
            signed.add(signer);
            // Whoever took a copy five minutes ago knows the key that signs now.
            assertThat(knows(ring.at(now.minus(cached)), signer) || now.equals(NOON))
                    .isTrue();
            // The key that signed the oldest token still good is shown until that token ends.
            String oldest = ring.signing(now.minus(longestToken)).getKeyID();
            assertThat(knows(renewed, oldest)).isTrue();
            assertThat(renewed.keys().getKeys()).hasSizeLessThanOrEqualTo(2);
            ring = renewed;
        }
        assertThat(signed).hasSize(5);
    }

    @Test
    void replacesAKeyThatIsOverdueAfterALongPause() {
        Instant later = NOON.plus(Duration.ofDays(400));
        KeyRing ring = KeyRing.first(NOON).at(later);
        assertThat(ring.keys().getKeys()).hasSize(2);
        Instant soon = later.plus(Duration.ofHours(1));
        assertThat(ring.at(soon).signing(soon).getKeyID())
                .isNotEqualTo(ring.signing(later).getKeyID());
    }

    @Test
    void keepsTheRingWhereOnlyItsOwnerReadsIt(@TempDir Path data) throws Exception {
        Path keys = data.resolve("keys");
        KeyRing first = new KeyFiles(keys).at(NOON);
        KeyRing again = new KeyFiles(keys).at(NOON.plusSeconds(60));
        assertThat(again.signing(NOON).getKeyID()).isEqualTo(first.signing(NOON).getKeyID());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        try (var files = Files.list(keys)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
        JWKSet published = JWKSet.parse(Files.readString(keys.resolve("jwks.json")));
        assertThat(published.getKeys()).noneMatch(JWK::isPrivate).hasSize(1);
    }

    @Test
    void saysWhatToDoAboutADamagedRing(@TempDir Path data) throws Exception {
        Files.writeString(data.resolve("signing-keys.json"), "{\"keys\": [");
        assertThatThrownBy(() -> new KeyFiles(data).at(NOON)).hasMessageContaining("restore it, or remove it");
    }

    @Test
    void writesTokensThatSayWhoCallsAndUntilWhen() throws Exception {
        RSAKey key = KeyRing.first(NOON).signing(NOON);
        Account ada = new Account(new AccountId(Ids.next(NOON)), "ada", "Ada", NOON);
        SessionId session = new SessionId(Ids.next(NOON));
        AccessTokens tokens = new AccessTokens("https://coop.example", "rochdale", Duration.ofMinutes(15));
        SignedJWT token = SignedJWT.parse(tokens.issue(ada, session, key, NOON));

        assertThat(token.verify(new RSASSAVerifier(key.toRSAPublicKey()))).isTrue();
        assertThat(token.getHeader().getKeyID()).isEqualTo(key.getKeyID());
        assertThat(token.getHeader().getType()).hasToString("JWT");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("https://coop.example");
        assertThat(claims.getAudience()).containsExactly("rochdale");
        assertThat(claims.getSubject()).isEqualTo(ada.id().toString());
        assertThat(claims.getStringClaim("upn")).isEqualTo("ada");
        assertThat(claims.getStringListClaim("groups")).containsExactly("account");
        assertThat(claims.getStringClaim("rochdale_session")).isEqualTo(session.toString());
        assertThat(claims.getIssueTime()).isEqualTo(NOON);
        assertThat(claims.getExpirationTime()).isEqualTo(NOON.plusSeconds(900));
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getClaims()).doesNotContainKeys("powers", "email", "votingRights");
    }

    private static boolean knows(KeyRing ring, String id) {
        return ring.published().getKeyByKeyId(id) != null;
    }
}
