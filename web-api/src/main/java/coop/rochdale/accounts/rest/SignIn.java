package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.workflow.Begun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.Config;

/** Turns a session that has begun, or goes on, into what its client holds. */
@ApplicationScoped
class SignIn {

    /** The server's own clock: the container that checks tokens goes by it. */
    private static final InstantSource CLOCK = InstantSource.system();

    private SigningKeys keys;
    private AccessTokens tokens;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    SignIn() {}

    @Inject
    SignIn(SigningKeys keys, Config config) {
        this.keys = keys;
        this.tokens = new AccessTokens(
                config.getValue("mp.jwt.verify.issuer", String.class),
                config.getValue("mp.jwt.verify.audiences", String.class),
                Duration.ofSeconds(config.getValue("rochdale.token.seconds", Integer.class)));
    }

    SessionJson answer(Begun begun) {
        Instant now = CLOCK.instant();
        String token =
                tokens.issue(begun.account(), begun.session().id(), keys.ring().signing(now), now);
        return SessionJson.of(
                begun.session().id(),
                token,
                tokens.lifetime().toSeconds(),
                begun.refreshToken().text());
    }
}
