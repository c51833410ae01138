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
import java.util.logging.Logger;

/** Looks every few seconds for letters to send; where none are sent, now and then for those that never will be. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MailTimer {

    private final Rounds rounds = Rounds.discreet(Logger.getLogger(MailTimer.class.getName()), "could not send mail");

    @Inject
    private BootProgress progress;

    @Inject
    private SmtpSettings settings;

    @Inject
    private Lookout lookout;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void look() {
        if (settings.sends()) {
            rounds.go(progress, lookout::look);
        }
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void tend() {
        if (!settings.sends()) {
            rounds.go(progress, () -> lookout.tend(false));
        }
    }
}
