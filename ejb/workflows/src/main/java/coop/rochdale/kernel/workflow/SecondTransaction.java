package coop.rochdale.kernel.workflow;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/**
 * The way into a transaction beside the one the caller is in. Whoever waits for a second connection holds a first one, so
 * only a few may: were all connections held by such callers, none would ever get a second. The others are refused at once
 * with {@code request.busy}, which gives their connection back.
 */
@ApplicationScoped
public class SecondTransaction {

    private static final int MOST = 6;

    private final Semaphore free = new Semaphore(MOST);

    /** Does the work, which begins a transaction of its own. */
    public void run(Runnable work) {
        if (!free.tryAcquire()) {
            throw Refused.because(CommonRefusal.BUSY);
        }
        try {
            work.run();
        } finally {
            free.release();
        }
    }
}
