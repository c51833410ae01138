package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.workflow.Begun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
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
                lifetime(config.getValue("rochdale.access.token.lifetime", String.class)));
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

    private static Duration lifetime(String text) {
        try {
            Duration lifetime = Duration.parse(text);
            if (lifetime.toSeconds() >= 1 && lifetime.toDays() < 1) {
                return lifetime;
            }
        } catch (DateTimeParseException unreadable) {
            // falls through to the sentence below
        }
        throw new IllegalArgumentException(
                "rochdale.access.token.lifetime is \"" + text + "\": write a duration from PT1S to PT24H");
    }
}
