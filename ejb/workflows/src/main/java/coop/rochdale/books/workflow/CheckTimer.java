package coop.rochdale.books.workflow;

import coop.rochdale.books.Audit;
import coop.rochdale.books.CheckId;
import coop.rochdale.books.Verdict;
import coop.rochdale.kernel.workflow.BootProgress;
import coop.rochdale.kernel.workflow.Rounds;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every few seconds for a check to make. Between taking it on and keeping its verdict no transaction is open; one
 * that nobody ended is taken on again by whoever comes an hour later.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class CheckTimer {

    private static final Logger LOG = Logger.getLogger(CheckTimer.class.getName());

    private final Rounds rounds = new Rounds(LOG, "could not check what is recorded");

    @Inject
    private BootProgress progress;

    @Inject
    private TakeOnCheck takeOnCheck;

    @Inject
    private Audit audit;

    @Inject
    private RecordVerdict recordVerdict;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        rounds.go(progress, this::check);
    }

    private void check() {
        Optional<CheckId> taken = takeOnCheck.run();
        if (taken.isPresent()) {
            Verdict verdict = audit.examine();
            if (!verdict.isSound()) {
                LOG.log(Level.SEVERE, "{0} rows are wrong: see ./rochdale check", verdict.broken());
            }
            recordVerdict.run(taken.orElseThrow(), verdict);
        }
    }
}
