package coop.rochdale.accounts.workflow;

import coop.rochdale.accounts.SessionId;
import coop.rochdale.accounts.Sessions;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Signs out: ends one of the caller's own sessions, so that none of its tokens is worth anything. */
@Stateless
public class EndSession {

    private InstantSource clock;
    private Sessions sessions;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected EndSession() {}

    @Inject
    public EndSession(InstantSource clock, Sessions sessions) {
        this.clock = clock;
        this.sessions = sessions;
    }

    /** Refuses with {@code request.unknown} if the caller has no such session, or has ended it before. */
    public void run(Actor actor, SessionId session) {
        if (!sessions.end(session, actor.account(), clock.instant())) {
            throw Refused.because(CommonRefusal.UNKNOWN, "session");
        }
    }
}
