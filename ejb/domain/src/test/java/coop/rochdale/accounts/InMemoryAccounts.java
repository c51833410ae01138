package coop.rochdale.accounts;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accounts in a list. */
public final class InMemoryAccounts implements Accounts {

    private final List<NewAccount> accounts = new ArrayList<>();

    /** Opens an account for tests that need a person and nothing else. */
    public AccountId someone(String handle, Instant since) {
        AccountId id = new AccountId(Ids.next(since));
        open(new NewAccount(new Account(id, handle, handle, since), Optional.empty(), "no password"));
        return id;
    }

    @Override
    public Optional<Account> byId(AccountId id) {
        return all().stream().filter(account -> account.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Account> byHandle(String handle) {
        return all().stream().filter(account -> account.handle().equals(handle)).findFirst();
    }

    @Override
    public void open(NewAccount account) {
        if (byHandle(account.account().handle()).isPresent()) {
            throw Refused.because(AccountRefusal.HANDLE_TAKEN, account.account().handle());
        }
        accounts.add(account);
    }

    List<NewAccount> opened() {
        return List.copyOf(accounts);
    }

    private List<Account> all() {
        return accounts.stream().map(NewAccount::account).toList();
    }
}
