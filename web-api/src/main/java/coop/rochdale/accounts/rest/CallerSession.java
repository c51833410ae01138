package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.SessionId;
import coop.rochdale.kernel.rest.PathId;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The session that an access token of ours was issued in; a token of an external provider has none. */
public final class CallerSession {

    private CallerSession() {}

    public static Optional<SessionId> of(JsonWebToken token) {
        return token.claim(AccessTokens.SESSION)
                .filter(String.class::isInstance)
                .flatMap(text -> PathId.read((String) text))
                .map(SessionId::new);
    }
}
