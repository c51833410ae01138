package coop.rochdale.stories;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What happens once at a moment on the wire, and whether it has happened. */
final class Trap {
    private final DatabaseWire.Moment moment;
    private final Runnable blow;
    private final AtomicInteger missing;
    private final CountDownLatch sprung = new CountDownLatch(1);

    /** @param nth which of these moments it waits for, from 1 */
    Trap(DatabaseWire.Moment moment, int nth, Runnable blow) {
        this.moment = moment;
        this.missing = new AtomicInteger(nth);
        this.blow = blow;
    }

    /** Whether this is the moment it waits for; once. */
    boolean isDue(DatabaseWire.Moment now) {
        return now == moment && missing.decrementAndGet() == 0;
    }

    void spring() {
        blow.run();
        sprung.countDown();
    }

    /** Waits a moment for it: the answer to a request may come before the thread that springs it has finished. */
    boolean hasSprung() {
        try {
            return sprung.await(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
