package coop.rochdale.accounts.workflow;

import coop.rochdale.accounts.Accounts;
import coop.rochdale.accounts.SessionId;
import coop.rochdale.accounts.Sessions;
import coop.rochdale.kernel.AccountId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells whether an access token still stands for somebody: its session was not ended, its account not erased. One query,
 * at every call of whoever is signed in, and so without a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class KnowCaller {

    private Sessions sessions;
    private Accounts accounts;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected KnowCaller() {}

    @Inject
    public KnowCaller(Sessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** A token of an external provider has no session of ours; then the account alone decides. */
    public boolean run(AccountId account, Optional<SessionId> session) {
        return session.map(known -> sessions.stands(known, account))
                .orElseGet(() -> accounts.byId(account).isPresent());
    }
}
