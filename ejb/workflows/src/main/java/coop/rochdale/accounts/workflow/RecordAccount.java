package coop.rochdale.accounts.workflow;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Accounts;
import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.NewAccount;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Records an account whose fields were checked and whose password is hashed already. */
@Stateless
public class RecordAccount {

    private InstantSource clock;
    private Accounts accounts;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RecordAccount() {}

    @Inject
    public RecordAccount(InstantSource clock, Accounts accounts, Events events) {
        this.clock = clock;
        this.accounts = accounts;
        this.events = events;
    }

    /** What was checked and hashed; nothing here can be read back as a password. */
    public record Request(String handle, String displayName, Contact contact, String passwordHash) {

        @Override
        public String toString() {
            return "Request[" + handle + "]";
        }
    }

    /** The account; refuses with {@code accounts.handle-taken}. The event names no handle: it outlives the person's erasure. */
    public Account run(Request request) {
        Instant now = clock.instant();
        Account account = new Account(new AccountId(Ids.next(now)), request.handle(), request.displayName(), now);
        accounts.open(new NewAccount(account, request.contact(), request.passwordHash()));
        events.append(NewEvent.of("account.opened", account.id().value(), Map.of()), now);
        return account;
    }
}
