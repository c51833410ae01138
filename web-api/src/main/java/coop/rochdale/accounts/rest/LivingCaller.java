package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.SessionId;
import coop.rochdale.accounts.workflow.KnowCaller;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.rest.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses a token whose session was ended, or whose account is erased or never was, wherever it is sent: its signature
 * proves only that it was good once. Who sends none is not asked about.
 */
@Provider
public class LivingCaller implements DynamicFeature {

    private static final int PRIORITY = Priorities.AUTHENTICATION + 1;

    @Inject
    private KnowCaller know;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        boolean seesToSession = resource.getResourceMethod().isAnnotationPresent(SeesToSession.class);
        ContainerRequestFilter filter =
                request -> refuseStranger(request.getSecurityContext().getUserPrincipal(), seesToSession);
        context.register(filter, PRIORITY);
    }

    private void refuseStranger(Principal caller, boolean seesToSession) {
        if (caller instanceof JsonWebToken token) {
            Optional<SessionId> session = CallerSession.of(token);
            boolean isSeenTo = session.isPresent() && seesToSession;
            if (!isSeenTo && !isKnown(token, session)) {
                throw Refused.because(CommonRefusal.SIGN_IN);
            }
        }
    }

    private boolean isKnown(JsonWebToken token, Optional<SessionId> session) {
        return Caller.account(token)
                .filter(account -> know.run(account, session))
                .isPresent();
    }
}
