package coop.rochdale.accounts.rest;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.jspecify.annotations.Nullable;

/**
 * Signs in whoever sends a good access token (RFC 6750), by way of Jakarta Authentication: straight from the header to the
 * principal. Payara's own mechanism for MicroProfile JWT does the same by half a dozen look-ups of beans and names, twice
 * where a resource is open to everybody, and a parse of the key set, which together cost more than a ballot.
 */
final class BearerModule implements ServerAuthModule {

    private static final String SCHEME = "Bearer";

    private final TokenCheck check;

    @SuppressWarnings("NullAway.Init") // the container initializes it before it validates anything
    private CallbackHandler container;

    BearerModule(TokenCheck check) {
        this.check = check;
    }

    @Override
    @SuppressWarnings("rawtypes") // so the interface wants it
    public void initialize(
            @Nullable MessagePolicy request, @Nullable MessagePolicy response, CallbackHandler handler, Map options) {
        container = handler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    /** Nobody in particular without a token; 401 with one that is no good, wherever it is sent. */
    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, @Nullable Subject service)
            throws AuthException {
        Optional<String> token = token(((HttpServletRequest) message.getRequestMessage()).getHeader("Authorization"));
        Optional<VerifiedToken> caller = token.flatMap(check::find);
        try {
            if (token.isPresent() && caller.isEmpty()) {
                ((HttpServletResponse) message.getResponseMessage()).sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return AuthStatus.SEND_FAILURE;
            }
            container.handle(callbacks(client, caller));
            return AuthStatus.SUCCESS;
        } catch (IOException | UnsupportedCallbackException e) {
            throw new AuthException(e);
        }
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, @Nullable Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo message, @Nullable Subject subject) {
        if (subject != null) {
            subject.getPrincipals().clear();
        }
    }

    private static Callback[] callbacks(Subject client, Optional<VerifiedToken> caller) {
        Callback principal = new CallerPrincipalCallback(client, (Principal) caller.orElse(null));
        return caller.map(token -> new Callback[] {
                    principal,
                    new GroupPrincipalCallback(client, token.getGroups().toArray(String[]::new))
                })
                .orElseGet(() -> new Callback[] {principal});
    }

    private static Optional<String> token(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(BearerModule::bears)
                .map(text -> text.substring(SCHEME.length()).strip());
    }

    private static boolean bears(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && (authorization.length() == SCHEME.length() || authorization.charAt(SCHEME.length()) == ' ');
    }
}
