package coop.rochdale.accounts.workflow;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.AccountRefusal;
import coop.rochdale.accounts.Accounts;
import coop.rochdale.accounts.Secret;
import coop.rochdale.accounts.Session;
import coop.rochdale.accounts.Sessions;
import coop.rochdale.accounts.Sessions.Rotation;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.workflow.SecondTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Exchanges a refresh token for the next one; one that was used before ends its session for everybody. */
@Stateless
public class RefreshSession {

    private InstantSource clock;
    private Sessions sessions;
    private Accounts accounts;
    private RevokeSession revoke;
    private SecondTransaction second;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RefreshSession() {}

    @Inject
    public RefreshSession(
            InstantSource clock, Sessions sessions, Accounts accounts, RevokeSession revoke, SecondTransaction second) {
        this.clock = clock;
        this.sessions = sessions;
        this.accounts = accounts;
        this.revoke = revoke;
        this.second = second;
    }

    /** The prolonged session with its next token; refuses with {@code accounts.session-over}. */
    public Begun run(Secret token) {
        Instant now = clock.instant();
        Secret next = Secret.random();
        Rotation rotation = new Rotation(now, Session.LIFETIME.after(now));
        Session session =
                sessions.rotate(token.digest(), next.digest(), rotation).orElseThrow(() -> refused(token, now));
        Account account =
                accounts.byId(session.account()).orElseThrow(() -> Refused.because(AccountRefusal.SESSION_OVER));
        return new Begun(session, account, next);
    }

    private Refused refused(Secret token, Instant now) {
        sessions.ofUsedToken(token.digest()).ifPresent(copied -> second.run(() -> revoke.run(copied, now)));
        return Refused.because(AccountRefusal.SESSION_OVER);
    }
}
