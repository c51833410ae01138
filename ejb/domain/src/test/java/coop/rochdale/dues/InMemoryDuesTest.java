package coop.rochdale.dues;

import coop.rochdale.accounts.InMemoryAccounts;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.ledger.InMemoryLedger;
import coop.rochdale.members.InMemoryMemberships;
import java.util.function.Function;

class InMemoryDuesTest implements DuesContract {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryMemberships memberships = new InMemoryMemberships(InMemoryCharter.founded(), accounts);
    private final InMemoryDues dues = new InMemoryDues(memberships);
    private final InMemoryLedger ledger = new InMemoryLedger();

    @Override
    public <T> T dues(Function<Ports, T> work) {
        return work.apply(new Ports(dues, dues, dues, memberships, ledger));
    }

    @Override
    public AccountId person(String handle) {
        return accounts.someone(handle, JOINED);
    }
}
