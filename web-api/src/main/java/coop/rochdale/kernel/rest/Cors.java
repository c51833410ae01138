package coop.rochdale.kernel.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets other people's frontends in. Tokens travel in a header that a script sets on purpose, never in cookies, so that any
 * origin may be let in without lending it anybody's session; an operator may name the origins instead.
 */
@Dependent
class Cors {

    private static final String EVERYBODY = "*";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String DAY_SECONDS = "86400";

    /** Comma-separated origins such as {@code https://coop.example}, or {@code *} for all. */
    @Inject
    @ConfigProperty(name = "rochdale.cors.origins", defaultValue = EVERYBODY)
    private Set<String> origins;

    /** The response as it is to be given to whoever answers; none where a browser only asked whether it may ask. */
    Optional<HttpServletResponse> open(HttpServletRequest asked, HttpServletResponse response) {
        HttpServletResponse answer = origins.contains(EVERYBODY) ? response : new VaryingByOrigin(response);
        Optional<String> allowed = allowed(asked.getHeader("Origin"));
        allowed.ifPresent(origin -> {
            answer.setHeader(ALLOW_ORIGIN, origin);
            answer.setHeader(
                    "Access-Control-Expose-Headers",
                    "ETag, Location, Link, Idempotent-Replayed, RateLimit, RateLimit-Policy, Retry-After,"
                            + " WWW-Authenticate, Allow, Content-Language, Deprecation, Sunset");
        });
        if (isPreflight(asked)) {
            preflight(answer, allowed.isPresent());
            return Optional.empty();
        }
        return Optional.of(answer);
    }

    private Optional<String> allowed(@Nullable String origin) {
        if (origins.contains(EVERYBODY)) {
            return Optional.of(EVERYBODY);
        }
        return Optional.ofNullable(origin).filter(origins::contains);
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static void preflight(HttpServletResponse answer, boolean allowed) {
        answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
        if (allowed) {
            answer.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
            answer.setHeader(
                    "Access-Control-Allow-Headers",
                    "Authorization, Content-Type, Accept, Accept-Language, Idempotency-Key, If-Match, If-None-Match,"
                            + " Last-Event-ID");
            answer.setHeader("Access-Control-Max-Age", DAY_SECONDS);
        }
    }

    /** Keeps {@code Vary: Origin} where whoever answers sets the header anew, as JAX-RS does. */
    private static final class VaryingByOrigin extends HttpServletResponseWrapper {

        private static final String VARY = "Vary";
        private static final String ORIGIN = "Origin";

        VaryingByOrigin(HttpServletResponse answer) {
            super(answer);
            answer.setHeader(VARY, ORIGIN);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, name.equalsIgnoreCase(VARY) ? ORIGIN + ", " + value : value);
        }
    }
}
