package coop.rochdale.proposals.workflow;

import coop.rochdale.kernel.workflow.DatabaseAway;
import coop.rochdale.kernel.workflow.Outage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps what goes wrong from being tried at every read and every second: after each failure in a row it waits twice as
 * long, from one second to about a quarter of an hour. A failure is logged, and nobody's read fails because of it. That
 * the database is away is nobody's failure: it is tried again at once.
 */
@ApplicationScoped
public class Backoff {

    private static final Logger LOG = Logger.getLogger(Backoff.class.getName());
    private static final int MOST_DOUBLINGS = 10;

    private final Map<Object, Trouble> troubles = new ConcurrentHashMap<>();
    private final Outage outage = new Outage();
    private final LongSupplier nanos;

    @Inject
    public Backoff() {
        this(System::nanoTime);
    }

    Backoff(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Trouble(int times, long untilNanos) {}

    /** Does the work, unless it failed not long enough ago. */
    public void attempt(Object key, Runnable work) {
        Trouble before = troubles.get(key);
        if (before != null && nanos.getAsLong() - before.untilNanos() < 0) {
            return;
        }
        try {
            work.run();
            troubles.remove(key);
            outage.over();
        } catch (RuntimeException trouble) {
            if (DatabaseAway.isBehind(trouble)) {
                // Nothing wrong with the work: it goes on as soon as the database is back.
                outage.noticed(trouble);
                return;
            }
            int times = before == null ? 1 : Math.min(before.times() + 1, MOST_DOUBLINGS + 1);
            Duration pause = Duration.ofSeconds(1L << (times - 1));
            troubles.put(key, new Trouble(times, nanos.getAsLong() + pause.toNanos()));
            LOG.log(Level.WARNING, trouble, () -> "could not advance " + key + ", again in " + pause);
        }
    }
}
