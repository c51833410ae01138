package coop.rochdale.dues.workflow;

import coop.rochdale.dues.LabourLog;
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

/** Looks every few seconds for invoices that somebody's work can settle: those that came after it was attested. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LabourTimer {

    private static final Logger LOG = Logger.getLogger(LabourTimer.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean failing;

    @Inject
    private BootProgress progress;

    @Inject
    private LabourLog log;

    @Inject
    private UseLabour useLabour;

    @Schedule(hour = "*", minute = "*", second = "7/10", persistent = false)
    void tick() {
        if (progress.finished() && busy.compareAndSet(false, true)) {
            try {
                log.waiting().forEach(useLabour::run);
                failing = false;
            } catch (RuntimeException trouble) {
                // Said once: whatever it was, the next time some of those who wait are others.
                if (!failing && !DatabaseAway.isBehind(trouble)) {
                    LOG.log(Level.WARNING, trouble, () -> "could not settle dues with work, trying on");
                }
                failing = true;
            } finally {
                busy.set(false);
            }
        }
    }
}
