package coop.rochdale.payroll.workflow;

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

/** Looks every few seconds whether the day of payroll has come, or a run was left unfinished. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class PayrollTimer {

    private final Rounds rounds = new Rounds(Logger.getLogger(PayrollTimer.class.getName()), "payroll failed");

    @Inject
    private BootProgress progress;

    @Inject
    private Config config;

    @Inject
    private RunPayroll runPayroll;

    @Schedule(hour = "*", minute = "*", second = "4/10", persistent = false)
    void tick() {
        rounds.go(progress, this::work);
    }

    private void work() {
        boolean byTheClock = !config.getOptionalValue("rochdale.monthly.payroll", String.class)
                .orElse("on")
                .equals("off");
        runPayroll.goOn(byTheClock);
    }
}
