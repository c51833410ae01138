package coop.rochdale.kernel.workflow;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a timer does at each tick: one round of work at a time, none before the start is over; of failures in a row the first is said. */
public final class Rounds {

    private final AtomicBoolean busy = new AtomicBoolean();
    private final Logger log;
    private final String trouble;
    private volatile boolean failing;

    /** @param trouble what is said of a round that fails; the next one tries on */
    public Rounds(Logger log, String trouble) {
        this.log = log;
        this.trouble = trouble;
    }

    public void go(BootProgress progress, Runnable work) {
        if (progress.finished() && busy.compareAndSet(false, true)) {
            try {
                work.run();
                failing = false;
            } catch (RuntimeException failure) {
                if (!failing && !DatabaseAway.isBehind(failure)) {
                    log.log(Level.WARNING, failure, () -> trouble + ", trying on");
                }
                failing = true;
            } finally {
                busy.set(false);
            }
        }
    }
}
