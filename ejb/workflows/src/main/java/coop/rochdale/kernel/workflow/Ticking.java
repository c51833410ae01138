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
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean said;

    /** @param failed what the operator reads then */
    public Ticking(Class<?> timer, String failed) {
        this.log = Logger.getLogger(timer.getName());
        this.failed = failed;
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
                    log.log(Level.WARNING, trouble, () -> failed);
                }
            } finally {
                busy.set(false);
            }
        }
    }
}
