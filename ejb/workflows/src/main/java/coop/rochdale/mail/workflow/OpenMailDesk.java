package coop.rochdale.mail.workflow;

import coop.rochdale.kernel.workflow.StartUpTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Has letters written before the first timer can tell anybody anything. */
@ApplicationScoped
public class OpenMailDesk implements StartUpTask {

    private static final int AFTER_THE_SETTINGS = 153;

    private SmtpSettings settings;
    private TendLetters tendLetters;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected OpenMailDesk() {}

    @Inject
    public OpenMailDesk(SmtpSettings settings, TendLetters tendLetters) {
        this.settings = settings;
        this.tendLetters = tendLetters;
    }

    @Override
    public int order() {
        return AFTER_THE_SETTINGS;
    }

    @Override
    public void run() {
        if (settings.sends()) {
            tendLetters.run(true);
        }
    }
}
