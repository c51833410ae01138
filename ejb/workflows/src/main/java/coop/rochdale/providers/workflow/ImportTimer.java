package coop.rochdale.providers.workflow;

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

/** Every few seconds lets what files left waiting be decided, and holds no transaction meanwhile. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ImportTimer {

    private final Rounds rounds =
            new Rounds(Logger.getLogger(ImportTimer.class.getName()), "could not finish an import");

    @Inject
    private BootProgress progress;

    @Inject
    private FinishImports finishImports;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        rounds.go(progress, finishImports::run);
    }
}
