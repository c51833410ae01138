package coop.rochdale.kernel.workflow;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a timer does at each tick: one round of work at a time, none before the start of this server is over. What goes
 * wrong is said once, until a round goes well; of a database that is away others speak.
 */
public final class Rounds {

    private final AtomicBoolean busy = new AtomicBoolean();
    private final Logger log;
    private final String trouble;
    private final boolean discreet;
    private volatile boolean said;

    /** @param trouble what is said of a round that fails; the next one tries on */
    public Rounds(Logger log, String trouble) {
        this(log, trouble, false);
    }

    private Rounds(Logger log, String trouble, boolean discreet) {
        this.log = log;
        this.trouble = trouble;
        this.discreet = discreet;
    }

    /** Rounds that say of what kind a failure was and no more, where its message may hold what is nobody's business. */
    public static Rounds discreet(Logger log, String trouble) {
        return new Rounds(log, trouble, true);
    }

    public void go(BootProgress progress, Runnable work) {
        if (progress.finished() && busy.compareAndSet(false, true)) {
            try {
                work.run();
                said = false;
            } catch (RuntimeException failure) {
                // What a round left undone waits for the next.
                if (!said && !DatabaseAway.isBehind(failure)) {
                    said = true;
                    say(failure);
                }
            } finally {
                busy.set(false);
            }
        }
    }

    private void say(RuntimeException failure) {
        if (discreet) {
            log.log(Level.WARNING, () -> trouble + " (" + failure.getClass().getName() + "), trying on");
        } else {
            log.log(Level.WARNING, failure, () -> trouble + ", trying on");
        }
    }
}
