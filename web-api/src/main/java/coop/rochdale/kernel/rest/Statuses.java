package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.RefusalKind;

/** The one place where a kind of refusal becomes a status. */
final class Statuses {

    private Statuses() {}

    static int of(RefusalKind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case RULE -> 422;
            case PRECONDITION -> 428;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
