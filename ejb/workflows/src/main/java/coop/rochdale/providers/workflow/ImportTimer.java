package coop.rochdale.providers.workflow;

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

/** Every few seconds lets what files left waiting be decided, and holds no transaction meanwhile. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ImportTimer {

    private static final Logger LOG = Logger.getLogger(ImportTimer.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean failing;

    @Inject
    private BootProgress progress;

    @Inject
    private FinishImports finishImports;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        if (progress.finished() && busy.compareAndSet(false, true)) {
            try {
                finishImports.run();
                failing = false;
            } catch (RuntimeException trouble) {
                // Said once: what waits goes on waiting, and the next time makes up for it.
                if (!failing && !DatabaseAway.isBehind(trouble)) {
                    LOG.log(Level.WARNING, trouble, () -> "could not finish an import, trying on");
                }
                failing = true;
            } finally {
                busy.set(false);
            }
        }
    }
}
