package coop.rochdale.dues.workflow;

import coop.rochdale.kernel.workflow.BootProgress;
import coop.rochdale.kernel.workflow.Rounds;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/** Looks every few seconds whether a day has begun without its billing run, or one was left unfinished. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class BillingTimer {

    private final Rounds rounds =
            new Rounds(Logger.getLogger(BillingTimer.class.getName()), "the billing run of the day failed");

    @Inject
    private BootProgress progress;

    @Inject
    private Config config;

    @Inject
    private RunBilling runBilling;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        rounds.go(progress, this::work);
    }

    private void work() {
        boolean daily = !config.getOptionalValue("rochdale.daily.billing", String.class)
                .orElse("on")
                .equals("off");
        runBilling.goOn(daily);
    }
}
