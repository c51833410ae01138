package coop.rochdale.accounts.workflow;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Secret;
import coop.rochdale.accounts.Session;
import coop.rochdale.accounts.SessionId;
import coop.rochdale.accounts.Sessions;
import coop.rochdale.kernel.Ids;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Begins a session for an account that has proved itself. It is private, and appends no event. */
@Stateless
public class OpenSession {

    private InstantSource clock;
    private Sessions sessions;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected OpenSession() {}

    @Inject
    public OpenSession(InstantSource clock, Sessions sessions) {
        this.clock = clock;
        this.sessions = sessions;
    }

    public Begun run(Account account) {
        Instant now = clock.instant();
        Session session = new Session(new SessionId(Ids.next(now)), account.id(), now, Session.LIFETIME.after(now));
        Secret token = Secret.random();
        sessions.begin(session, token.digest());
        return new Begun(session, account, token);
    }
}
