package coop.rochdale.events.workflow;

import coop.rochdale.events.RememberedAnswers;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Throws away remembered answers that nobody can ask for any more. Any number of servers may do so at once. */
@Stateless
public class ForgetOldAnswers {

    private RememberedAnswers answers;
    private InstantSource clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy only
    protected ForgetOldAnswers() {}

    @Inject
    public ForgetOldAnswers(RememberedAnswers answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void run() {
        answers.forget(clock.instant().minus(AnswerOnce.KEPT));
    }
}
