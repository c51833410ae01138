package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.SessionId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The session that an access token of ours was issued in; a token of an external provider has none. */
public final class CallerSession {

    private CallerSession() {}

    public static Optional<SessionId> of(JsonWebToken token) {
        return token.<String>claim(AccessTokens.SESSION).map(UUID::fromString).map(SessionId::new);
    }
}
