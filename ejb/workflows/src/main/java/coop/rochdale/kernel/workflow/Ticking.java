package coop.rochdale.kernel.workflow;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a timer does each time it wakes up: one look at a time, none before the start of this server is done. What goes
 * wrong is said once, until a look goes well; of a database that is away others speak.
 */
public final class Ticking {

    private final Logger log;
    private final String failed;
    private final boolean discreet;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean said;

    /** @param failed what the operator reads then */
    public Ticking(Class<?> timer, String failed) {
        this(timer, failed, false);
    }

    private Ticking(Class<?> timer, String failed, boolean discreet) {
        this.log = Logger.getLogger(timer.getName());
        this.failed = failed;
        this.discreet = discreet;
    }

    /** One that says of what kind the trouble was and no more, where its message may hold what is nobody's business. */
    public static Ticking discreet(Class<?> timer, String failed) {
        return new Ticking(timer, failed, true);
    }

    public void tick(BootProgress progress, Runnable look) {
        if (progress.finished() && busy.compareAndSet(false, true)) {
            try {
                look.run();
                said = false;
            } catch (RuntimeException trouble) {
                // What a look left undone waits for the next.
                if (!said && !DatabaseAway.isBehind(trouble)) {
                    said = true;
                    say(trouble);
                }
            } finally {
                busy.set(false);
            }
        }
    }

    private void say(RuntimeException trouble) {
        if (discreet) {
            log.log(Level.WARNING, () -> failed + " (" + trouble.getClass().getName() + ")");
        } else {
            log.log(Level.WARNING, trouble, () -> failed);
        }
    }
}
