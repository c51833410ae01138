package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whoever sent this request, as their access token says. What they may do is not in it: workflows look that up. */
@RequestScoped
public class Caller {

    @Inject
    private HttpServletRequest request;

    /** The signed-in account; refuses with {@code request.sign-in} if nobody is. */
    public Actor actor() {
        return known().orElseThrow(() -> Refused.because(CommonRefusal.SIGN_IN));
    }

    /** The signed-in account, for what is public but tells some people more. */
    public Optional<Actor> known() {
        return token().flatMap(Caller::account).map(Actor::new);
    }

    /** Whose token it is, if it says that. */
    public static Optional<AccountId> account(JsonWebToken token) {
        return Optional.ofNullable(token.getSubject()).flatMap(PathId::read).map(AccountId::new);
    }

    /** The good access token that came with the request. */
    public Optional<JsonWebToken> token() {
        return Optional.ofNullable(request.getUserPrincipal())
                .filter(JsonWebToken.class::isInstance)
                .map(JsonWebToken.class::cast);
    }
}
