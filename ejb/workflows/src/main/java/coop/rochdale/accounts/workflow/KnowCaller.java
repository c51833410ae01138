package coop.rochdale.accounts.workflow;

import coop.rochdale.accounts.Accounts;
import coop.rochdale.accounts.SessionId;
import coop.rochdale.accounts.Sessions;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.workflow.Gathering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether an access token still stands for somebody: its session was not ended, its account not erased. One query
 * for all who call at the same time, without a transaction, since it is asked at every call of whoever is signed in.
 */
@ApplicationScoped
public class KnowCaller {

    private static final int MOST_TOGETHER = 200;

    /** While one query is on its way, the next may leave. */
    private static final int QUERIES_AT_ONCE = 2;

    private Sessions sessions;
    private Accounts accounts;
    private Gathering<SessionId, Optional<AccountId>> gathering;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected KnowCaller() {}

    @Inject
    public KnowCaller(Sessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.gathering = new Gathering<>(this::holders, MOST_TOGETHER, QUERIES_AT_ONCE);
    }

    /** A token of an external provider has no session of ours; then the account alone decides. */
    public boolean run(AccountId account, Optional<SessionId> session) {
        return session.map(known -> gathering.ask(known).filter(account::equals).isPresent())
                .orElseGet(() -> accounts.byId(account).isPresent());
    }

    private List<Optional<AccountId>> holders(List<SessionId> asked) {
        Map<SessionId, AccountId> standing = sessions.standing(asked);
        return asked.stream()
                .map(session -> Optional.ofNullable(standing.get(session)))
                .toList();
    }
}
