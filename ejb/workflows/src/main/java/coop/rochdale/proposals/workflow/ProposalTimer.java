package coop.rochdale.proposals.workflow;

import coop.rochdale.kernel.workflow.BootProgress;
import coop.rochdale.proposals.workflow.TakeNextStep.Patience;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks every second for what is due, from the end of the start-up on. It wakes work up and decides nothing. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ProposalTimer {

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private BootProgress progress;

    @Inject
    private AdvanceProposals advanceProposals;

    @Inject
    private Backoff backoff;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        if (progress.finished() && busy.compareAndSet(false, true)) {
            try {
                backoff.attempt("proposals", () -> advanceProposals.run(Patience.PASS_BY));
            } finally {
                busy.set(false);
            }
        }
    }
}
