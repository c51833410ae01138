package coop.rochdale.ballots.workflow;

import coop.rochdale.ballots.SealedBoxes;
import coop.rochdale.ballots.SealedBoxes.Cleared;
import coop.rochdale.kernel.workflow.BootProgress;
import coop.rochdale.kernel.workflow.Rounds;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every few seconds throws away what sealed votes left behind, whichever server sealed them and whenever. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ThrowAwayBoxes {

    private static final Logger LOG = Logger.getLogger(ThrowAwayBoxes.class.getName());

    private volatile List<String> told = List.of();
    private final Rounds rounds = new Rounds(LOG, "could not throw sealed ballot boxes away");

    private BootProgress progress;
    private SealedBoxes boxes;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ThrowAwayBoxes() {}

    @Inject
    public ThrowAwayBoxes(BootProgress progress, SealedBoxes boxes) {
        this.progress = progress;
        this.boxes = boxes;
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void run() {
        rounds.go(progress, () -> tell(boxes.throwAway()));
    }

    /** An operator hears of it when it first shows, and when it changes. */
    private void tell(Cleared cleared) {
        if (cleared.boxes() > 0 && !cleared.keepers().equals(told)) {
            told = cleared.keepers();
            if (!told.isEmpty()) {
                LOG.log(
                        Level.WARNING,
                        "the database keeps secret ballots beyond their seal; see \"Secret votes\" in the README: {0}",
                        String.join(", ", told));
            }
        }
    }
}
