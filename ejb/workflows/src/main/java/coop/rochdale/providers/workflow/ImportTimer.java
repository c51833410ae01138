package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.workflow.BootProgress;
import coop.rochdale.kernel.workflow.Ticking;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Every few seconds lets what files left waiting be decided, and holds no transaction meanwhile. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ImportTimer {

    private final Ticking ticking = new Ticking(ImportTimer.class, "could not finish an import, trying on");

    @Inject
    private BootProgress progress;

    @Inject
    private FinishImports finishImports;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        ticking.tick(progress, finishImports::run);
    }
}
