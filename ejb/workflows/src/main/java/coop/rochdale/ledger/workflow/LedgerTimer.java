package coop.rochdale.ledger.workflow;

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

/** Every few seconds lets the ledger be summed up, one transaction after the other until nothing is left to sum. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LedgerTimer {

    /** Others want to post in between, so a great deal is left to the next time. */
    private static final int MOST_AT_ONCE = 20;

    private final Rounds rounds =
            new Rounds(Logger.getLogger(LedgerTimer.class.getName()), "could not sum up the ledger");

    @Inject
    private BootProgress progress;

    @Inject
    private SettleLedger settleLedger;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        rounds.go(progress, this::settle);
    }

    private void settle() {
        int stretches = 0;
        while (stretches < MOST_AT_ONCE && settleLedger.run() > 0) {
            stretches++;
        }
    }
}
