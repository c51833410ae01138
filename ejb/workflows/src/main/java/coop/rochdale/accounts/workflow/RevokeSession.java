package coop.rochdale.accounts.workflow;

import coop.rochdale.accounts.SessionId;
import coop.rochdale.accounts.Sessions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** Ends a session in a transaction of its own, since the refusal that follows undoes the caller's. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RevokeSession {

    private Sessions sessions;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RevokeSession() {}

    @Inject
    public RevokeSession(Sessions sessions) {
        this.sessions = sessions;
    }

    public void run(SessionId session, Instant now) {
        sessions.revoke(session, now);
    }
}
