package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets nobody into a method with {@link RolesAllowed} whose access token is not of one of those groups. A method that
 * everybody may call costs nothing here.
 */
@Provider
public class Admission implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        RolesAllowed allowed = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (allowed != null) {
            Set<String> roles = Set.copyOf(List.of(allowed.value()));
            ContainerRequestFilter filter =
                    request -> admit(request.getSecurityContext().getUserPrincipal(), roles);
            context.register(filter, Priorities.AUTHORIZATION);
        }
    }

    private static void admit(Principal caller, Set<String> roles) {
        if (!(caller instanceof JsonWebToken token)) {
            throw Refused.because(CommonRefusal.SIGN_IN);
        }
        if (token.getGroups().stream().noneMatch(roles::contains)) {
            throw new ForbiddenException();
        }
    }
}
