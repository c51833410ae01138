package coop.rochdale.mail.workflow;

import coop.rochdale.kernel.workflow.BootProgress;
import coop.rochdale.kernel.workflow.Rounds;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every few seconds for letters to send; less often while the mail server is away. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MailTimer {

    private static final Logger LOG = Logger.getLogger(MailTimer.class.getName());
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Rounds rounds = Rounds.discreet(LOG, "could not send mail");
    private volatile Instant notBefore = Instant.MIN;
    private volatile Duration pause = SHORTEST_PAUSE;

    @Inject
    private BootProgress progress;

    @Inject
    private InstantSource clock;

    @Inject
    private SmtpSettings settings;

    @Inject
    private TendLetters tendLetters;

    @Inject
    private SendLetters sendLetters;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void tick() {
        rounds.go(progress, this::look);
    }

    private void look() {
        TendLetters.Tended tended = tendLetters.run(settings.sends());
        if (tended.givenUp() > 0) {
            LOG.log(Level.WARNING, "{0} letters could not be sent for days and were given up", tended.givenUp());
        }
        if (settings.sends() && tended.waiting() && !clock.instant().isBefore(notBefore)) {
            if (sendLetters.run()) {
                pause = SHORTEST_PAUSE;
            } else {
                notBefore = clock.instant().plus(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }
}
