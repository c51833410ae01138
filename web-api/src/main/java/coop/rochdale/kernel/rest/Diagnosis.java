package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.workflow.DatabaseAway;
import jakarta.json.JsonException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Finds the problem behind an exception, through whatever the container wrapped around it. */
final class Diagnosis {

    private static final Logger LOG = Logger.getLogger(Diagnosis.class.getName());
    private static final int DEEPEST_CAUSE = 20;

    private Diagnosis() {}

    static Problem of(Throwable thrown) {
        return find(thrown, Refused.class)
                .map(Problem::of)
                .or(() -> find(thrown, WebApplicationException.class)
                        .map(web -> ofStatus(web.getResponse().getStatus(), thrown)))
                .or(() -> unreadable(thrown))
                .or(() -> databaseAway(thrown))
                .orElseGet(() -> incident(thrown));
    }

    /** What a status means that JAX-RS or the container chose by itself. */
    static Problem ofStatus(int status, Throwable thrown) {
        return switch (status) {
            case 401 -> refusal(CommonRefusal.SIGN_IN);
            case 403 -> Problem.of(HttpProblem.ROLE_MISSING);
            case 404 -> Problem.of(HttpProblem.NO_SUCH_PATH);
            case 405, 501 -> Problem.of(HttpProblem.METHOD);
            case 406 -> Problem.of(HttpProblem.NOT_ACCEPTABLE);
            case 413 ->
                Problem.of(
                        HttpProblem.TOO_LARGE,
                        find(thrown, BodyLimit.TooLarge.class)
                                .map(BodyLimit.TooLarge::most)
                                .orElse(BodyLimit.MOST_BYTES));
            case 414 -> Problem.of(HttpProblem.PATH_TOO_LONG);
            case 415 -> Problem.of(HttpProblem.MEDIA_TYPE);
            case 431 -> Problem.of(HttpProblem.HEADERS_TOO_LARGE);
            case 505 -> Problem.of(HttpProblem.HTTP_VERSION);
            case 503 -> refusal(CommonRefusal.DATABASE_AWAY);
            default -> status < 500 ? malformed() : incident(thrown);
        };
    }

    private static Problem malformed() {
        return refusal(CommonRefusal.MALFORMED_REQUEST, "it does not have the form this address expects.");
    }

    private static Optional<Problem> unreadable(Throwable thrown) {
        boolean unread = thrown instanceof ProcessingException || thrown instanceof JsonException;
        return unread ? Optional.of(malformed()) : Optional.empty();
    }

    private static Optional<Problem> databaseAway(Throwable thrown) {
        return DatabaseAway.isBehind(thrown) ? Optional.of(refusal(CommonRefusal.DATABASE_AWAY)) : Optional.empty();
    }

    private static Problem incident(Throwable thrown) {
        String incident = Ids.next(Instant.now()).toString();
        LOG.log(Level.SEVERE, thrown, () -> "incident " + incident);
        return Problem.of(HttpProblem.UNEXPECTED, incident);
    }

    private static Problem refusal(CommonRefusal refusal, Object... arguments) {
        return Problem.of(Refused.because(refusal, arguments));
    }

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE);
    }
}
