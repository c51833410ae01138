package coop.rochdale.kernel.workflow;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells the operator once that the database went away, and once that it came back. */
public final class Outage {
    private static final Logger LOG = Logger.getLogger(Outage.class.getName());

    private final AtomicBoolean away = new AtomicBoolean();

    public void noticed(Throwable thrown) {
        if (away.compareAndSet(false, true)) {
            LOG.log(
                    Level.WARNING,
                    "The database does not answer; until it does requests are answered 503. ({0})",
                    reason(thrown));
        }
    }

    public void over() {
        if (away.compareAndSet(true, false)) {
            LOG.warning("The database answers again.");
        }
    }

    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }
}
