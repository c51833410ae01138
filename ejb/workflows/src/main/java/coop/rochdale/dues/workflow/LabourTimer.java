package coop.rochdale.dues.workflow;

import coop.rochdale.dues.LabourLog;
import coop.rochdale.kernel.workflow.BootProgress;
import coop.rochdale.kernel.workflow.Rounds;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.logging.Logger;

/** Looks every few seconds for invoices that somebody's work can settle: those that came after it was attested. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LabourTimer {

    private final Rounds rounds =
            new Rounds(Logger.getLogger(LabourTimer.class.getName()), "could not settle dues with work");

    @Inject
    private BootProgress progress;

    @Inject
    private InstantSource clock;

    @Inject
    private LabourLog log;

    @Inject
    private UseLabour useLabour;

    @Schedule(hour = "*", minute = "*", second = "7/10", persistent = false)
    void tick() {
        rounds.go(progress, () -> log.waiting(clock.instant()).forEach(useLabour::run));
    }
}
