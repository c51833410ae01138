package coop.rochdale.accounts.rest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.SessionId;
import coop.rochdale.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Writes access tokens: JWTs that say who calls, by which session, and until when; never what they may do.
 *
 * @param lifetime how long a token is good; whole seconds
 */
record AccessTokens(String issuer, String audience, Duration lifetime) {

    /** The claim that names the session: one of our own, for {@code sid} says something else in others' tokens. */
    static final String SESSION = "rochdale_session";

    /** What someone who gave their own password may do with it; powers are looked up at each call. */
    private static final String SCOPE = "read vote propose dues work";

    private static final String CLIENT = "rochdale";

    String issue(Account account, SessionId session, RSAKey key, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(account.id().toString())
                .claim("upn", account.handle())
                .claim("groups", List.of("account"))
                .claim("scope", SCOPE)
                .claim("client_id", CLIENT)
                .claim(SESSION, session.toString())
                .jwtID(Ids.next(now).toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        return signed(new SignedJWT(header, claims), key);
    }

    private static String signed(SignedJWT token, RSAKey key) {
        try {
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
    }
}
