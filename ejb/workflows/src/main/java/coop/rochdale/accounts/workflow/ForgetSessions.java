package coop.rochdale.accounts.workflow;

import coop.rochdale.accounts.Sessions;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Each night deletes sessions that have been over for a day, tokens included: nobody needs to know when who was here. */
@Stateless
public class ForgetSessions {

    private static final int KEPT_SECONDS = 86_400;

    private InstantSource clock;
    private Sessions sessions;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ForgetSessions() {}

    @Inject
    public ForgetSessions(InstantSource clock, Sessions sessions) {
        this.clock = clock;
        this.sessions = sessions;
    }

    /** Any number of servers may do it at once. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    public void run() {
        sessions.forget(clock.instant().minusSeconds(KEPT_SECONDS));
    }
}
