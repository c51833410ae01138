package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.SessionId;
import coop.rochdale.accounts.workflow.KnowCaller;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.rest.Caller;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses a token whose session was ended, or whose account is erased or never was, wherever it is sent: its signature
 * proves only that it was good once.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
public class LivingCaller implements ContainerRequestFilter {

    @Inject
    private JsonWebToken token;

    @Inject
    private Caller caller;

    @Inject
    private KnowCaller know;

    @Override
    public void filter(ContainerRequestContext request) {
        if (token.getSubject() == null) {
            return;
        }
        boolean known = caller.known()
                .filter(actor -> know.run(actor.account(), session()))
                .isPresent();
        if (!known) {
            throw Refused.because(CommonRefusal.SIGN_IN);
        }
    }

    private Optional<SessionId> session() {
        return token.claim(AccessTokens.SESSION)
                .map(LivingCaller::text)
                .map(UUID::fromString)
                .map(SessionId::new);
    }

    /** The container hands claims it does not know itself on as JSON. */
    private static String text(Object claim) {
        return claim instanceof JsonString json ? json.getString() : claim.toString();
    }
}
