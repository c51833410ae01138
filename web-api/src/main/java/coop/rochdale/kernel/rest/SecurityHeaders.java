package coop.rochdale.kernel.rest;

import jakarta.servlet.http.HttpServletResponse;

/** Tells browsers to guess nothing, tell nobody where they came from, and load nothing we did not send. */
final class SecurityHeaders {

    private SecurityHeaders() {}

    static void tell(HttpServletResponse answer) {
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                        + " font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
    }
}
