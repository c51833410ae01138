package coop.rochdale.simulation;

import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * What the container does about transactions, and where it dies. Each transaction has an instant of its own, a second after
 * the one before, at which the clock stands until it ends.
 */
public final class Transactions {

    private static final int NEVER = -1;

    private final Store store;
    private final Deque<Running> running = new ArrayDeque<>();
    private Instant now;
    private int callsUntilDeath = NEVER;
    private int commitsUntilDeath = NEVER;
    private boolean diesAfterCommit;

    Transactions(Store store, Instant now) {
        this.store = store;
        this.now = now;
    }

    private static final class Running {
        private final Store.Unit unit;
        private boolean doomed;

        Running(Store.Unit unit) {
            this.unit = unit;
        }
    }

    public Instant now() {
        return now;
    }

    void wait(Instant until) {
        now = until;
    }

    /** The server dies at a later commit, this many after the next one; before it, or after it but before anybody hears. */
    void dieAtCommit(int later, boolean after) {
        commitsUntilDeath = later;
        diesAfterCommit = after;
    }

    /** The server dies when a workflow within a transaction calls another, this many calls after the next one; or else at the commit. */
    void dieHalfway(int later) {
        callsUntilDeath = later;
        dieAtCommit(0, false);
    }

    void liveOn() {
        callsUntilDeath = NEVER;
        commitsUntilDeath = NEVER;
    }

    /** Looks at everything as it is now, without a trace. */
    public <T> T observe(Supplier<T> look) {
        Store.Unit unit = store.look(now);
        try {
            return look.get();
        } finally {
            unit.rollback();
        }
    }

    /** Does the work as a bean of this attribute would. */
    <T> T run(TransactionAttributeType attribute, Supplier<T> work) {
        return switch (attribute) {
            case REQUIRED -> running.isEmpty() ? begun(work) : joined(work);
            case REQUIRES_NEW -> begun(work);
            // Nothing that runs outside a transaction writes by itself.
            case NOT_SUPPORTED, SUPPORTS -> work.get();
            default -> throw new IllegalArgumentException("no workflow asks for " + attribute);
        };
    }

    private <T> T joined(Supplier<T> work) {
        try {
            if (callsUntilDeath != NEVER && callsUntilDeath-- == 0) {
                throw new Crash();
            }
            return work.get();
        } catch (RuntimeException | Error refused) {
            running.element().doomed = true;
            throw refused;
        }
    }

    private <T> T begun(Supplier<T> work) {
        now = now.plusSeconds(1);
        Running transaction = new Running(store.begin(now));
        running.push(transaction);
        boolean committed = false;
        try {
            T done = work.get();
            if (transaction.doomed) {
                throw new IllegalStateException("somebody went on after a refusal that undoes this transaction");
            }
            dieIf(!diesAfterCommit);
            transaction.unit.commit();
            committed = true;
            dieIf(diesAfterCommit);
            return done;
        } finally {
            running.pop();
            if (!committed) {
                transaction.unit.rollback();
            }
        }
    }

    private void dieIf(boolean here) {
        if (!here || commitsUntilDeath == NEVER) {
            return;
        }
        if (commitsUntilDeath-- == 0) {
            throw new Crash();
        }
    }
}
