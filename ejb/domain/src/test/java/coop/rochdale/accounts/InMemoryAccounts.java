package coop.rochdale.accounts;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Accounts in a list. */
public final class InMemoryAccounts implements Accounts, Contacts, Credentials {

    private final List<NewAccount> accounts = new ArrayList<>();
    private final Set<AccountId> erased = new HashSet<>();
    private final Map<AccountId, Kept> changed = new HashMap<>();

    /** Opens an account for tests that need a person and nothing else. */
    public AccountId someone(String handle, Instant since) {
        AccountId id = new AccountId(Ids.next(since));
        open(new NewAccount(new Account(id, handle, handle, since), Contact.none(), "no password"));
        return id;
    }

    /** Everybody with an account, in the order they came. */
    public List<AccountId> everybody() {
        return accounts.stream().map(opened -> opened.account().id()).toList();
    }

    /** Makes this account as good as gone. */
    public void erase(AccountId id) {
        erased.add(id);
    }

    @Override
    public Optional<Account> byId(AccountId id) {
        return living(account -> account.id().equals(id)).map(NewAccount::account);
    }

    @Override
    public Optional<Account> byHandle(String handle) {
        return living(account -> account.handle().equals(handle)).map(NewAccount::account);
    }

    @Override
    public Optional<Kept> of(AccountId id) {
        return living(account -> account.id().equals(id))
                .map(opened -> changed.getOrDefault(id, new Kept(opened.contact(), 0)));
    }

    @Override
    public void change(AccountId id, Kept wish) {
        if (of(id).filter(kept -> kept.version() == wish.version()).isEmpty()) {
            throw Refused.because(CommonRefusal.IF_MATCH_STALE);
        }
        changed.put(id, new Kept(wish.contact(), wish.version() + 1));
    }

    @Override
    public Optional<Proof> of(String handle) {
        return living(account -> account.handle().equals(handle))
                .map(found -> new Proof(found.account(), found.passwordHash()));
    }

    @Override
    public void open(NewAccount opened) {
        String handle = opened.account().handle();
        if (accounts.stream().anyMatch(other -> other.account().handle().equals(handle))) {
            throw Refused.because(AccountRefusal.HANDLE_TAKEN, handle);
        }
        accounts.add(opened);
    }

    private Optional<NewAccount> living(Predicate<Account> wanted) {
        return accounts.stream()
                .filter(opened -> wanted.test(opened.account()))
                .filter(opened -> !erased.contains(opened.account().id()))
                .findFirst();
    }
}
