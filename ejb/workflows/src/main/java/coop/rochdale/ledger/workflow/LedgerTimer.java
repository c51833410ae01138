package coop.rochdale.ledger.workflow;

import coop.rochdale.kernel.workflow.BootProgress;
import coop.rochdale.kernel.workflow.DatabaseAway;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every few seconds lets the ledger be summed up, one transaction after the other until nothing is left to sum. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LedgerTimer {

    private static final Logger LOG = Logger.getLogger(LedgerTimer.class.getName());
    /** Others want to post in between, so a great deal is left to the next time. */
    private static final int MOST_AT_ONCE = 20;

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean failing;

    @Inject
    private BootProgress progress;

    @Inject
    private SettleLedger settleLedger;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        if (progress.finished() && busy.compareAndSet(false, true)) {
            try {
                settle();
                failing = false;
            } catch (RuntimeException trouble) {
                // Said once: balances are the same without sums, and the next time makes up for it.
                if (!failing && !DatabaseAway.isBehind(trouble)) {
                    LOG.log(Level.WARNING, trouble, () -> "could not sum up the ledger, trying on");
                }
                failing = true;
            } finally {
                busy.set(false);
            }
        }
    }

    private void settle() {
        int stretches = 0;
        while (stretches < MOST_AT_ONCE && settleLedger.run() > 0) {
            stretches++;
        }
    }
}
