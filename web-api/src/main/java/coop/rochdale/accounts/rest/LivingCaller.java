package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.SessionId;
import coop.rochdale.accounts.workflow.KnowCaller;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.rest.Caller;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses a token whose session was ended, or whose account is erased or never was, wherever it is sent: its signature
 * proves only that it was good once.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
public class LivingCaller implements ContainerRequestFilter {

    @Inject
    private Caller caller;

    @Inject
    private KnowCaller know;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<JsonWebToken> token = caller.token();
        Optional<SessionId> session = token.flatMap(CallerSession::of);
        if (session.isPresent() && resource.getResourceMethod().isAnnotationPresent(SeesToSession.class)) {
            return;
        }
        boolean known = caller.known()
                .filter(actor -> know.run(actor.account(), session))
                .isPresent();
        if (token.isPresent() && !known) {
            throw Refused.because(CommonRefusal.SIGN_IN);
        }
    }
}
