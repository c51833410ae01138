package coop.rochdale.kernel;

import static coop.rochdale.kernel.RefusalKind.CONFLICT;
import static coop.rochdale.kernel.RefusalKind.FORBIDDEN;
import static coop.rochdale.kernel.RefusalKind.MALFORMED;
import static coop.rochdale.kernel.RefusalKind.NOT_FOUND;
import static coop.rochdale.kernel.RefusalKind.PRECONDITION;
import static coop.rochdale.kernel.RefusalKind.RULE;
import static coop.rochdale.kernel.RefusalKind.STALE;
import static coop.rochdale.kernel.RefusalKind.TOO_MANY;
import static coop.rochdale.kernel.RefusalKind.UNAUTHENTICATED;
import static coop.rochdale.kernel.RefusalKind.UNAVAILABLE;

/** Reasons that every capability shares. */
public enum CommonRefusal implements Refusal {
    MALFORMED_REQUEST("request.malformed", MALFORMED, "The request could not be read: {0}"),
    INVALID("request.invalid", RULE, "Some fields are wrong; \"errors\" names each with what it must be."),
    SIGN_IN("request.sign-in", UNAUTHENTICATED, "Sign in first and send the access token as a bearer token."),
    POWER_MISSING(
            "request.power-missing", FORBIDDEN, "Only someone employed in a position with the power {0} may do this."),
    UNKNOWN("request.unknown", NOT_FOUND, "There is no such {0}, or it is not public."),
    IF_MATCH_MISSING(
            "request.if-match-missing", PRECONDITION, "Read the resource first and send its ETag as If-Match."),
    IF_MATCH_STALE("request.if-match-stale", STALE, "The resource changed meanwhile; read it again and decide anew."),
    KEY_REUSED("request.key-reused", RULE, "This Idempotency-Key was used for another request; take a new key."),
    KEY_RUNNING(
            "request.key-running",
            CONFLICT,
            "A request with this Idempotency-Key is still running; ask again in a moment."),
    TOO_OFTEN("request.too-often", TOO_MANY, "Too many requests; wait {0} seconds and go on."),
    BUSY("request.busy", UNAVAILABLE, "Too many ask for this at the moment; try again in a few seconds."),
    DATABASE_AWAY("request.database-away", UNAVAILABLE, "The database does not answer; try again in a few seconds.");

    private final String code;
    private final RefusalKind kind;
    private final String sentence;

    CommonRefusal(String code, RefusalKind kind, String sentence) {
        this.code = code;
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
