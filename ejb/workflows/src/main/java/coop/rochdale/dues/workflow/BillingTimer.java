package coop.rochdale.dues.workflow;

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
import org.eclipse.microprofile.config.Config;

/** Looks every few seconds whether a day has begun without its billing run, or one was left unfinished. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class BillingTimer {

    private static final Logger LOG = Logger.getLogger(BillingTimer.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean failing;

    @Inject
    private BootProgress progress;

    @Inject
    private Config config;

    @Inject
    private RunBilling runBilling;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        if (progress.finished() && busy.compareAndSet(false, true)) {
            try {
                work();
                failing = false;
            } catch (RuntimeException trouble) {
                // Said once; what a step left undone is done at the next look.
                if (!failing && !DatabaseAway.isBehind(trouble)) {
                    LOG.log(Level.WARNING, trouble, () -> "the billing run of the day failed, trying on");
                }
                failing = true;
            } finally {
                busy.set(false);
            }
        }
    }

    private void work() {
        boolean daily = !config.getOptionalValue("rochdale.daily.billing", String.class)
                .orElse("on")
                .equals("off");
        runBilling.goOn(daily);
    }
}
