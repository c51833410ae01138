package coop.rochdale.accounts;

import coop.rochdale.kernel.AccountId;
import java.util.function.Function;

class InMemorySessionsTest implements SessionsContract {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final Ports ports = new Ports(accounts, accounts, accounts, new InMemorySessions(accounts));

    @Override
    public <T> T accounts(Function<Ports, T> work) {
        return work.apply(ports);
    }

    @Override
    public void erase(AccountId account) {
        accounts.erase(account);
    }
}
