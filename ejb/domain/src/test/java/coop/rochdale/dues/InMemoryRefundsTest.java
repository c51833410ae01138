package coop.rochdale.dues;

import coop.rochdale.accounts.InMemoryAccounts;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.ledger.InMemoryLedger;
import coop.rochdale.members.InMemoryMemberships;
import java.util.function.Function;

class InMemoryRefundsTest implements RefundsContract {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryMemberships memberships = new InMemoryMemberships(InMemoryCharter.founded(), accounts);
    private final InMemoryDues dues = new InMemoryDues(memberships);
    private final Ports ports = new Ports(dues, dues, dues, dues, memberships, memberships, new InMemoryLedger());

    @Override
    public <T> T refunds(Function<Ports, T> work) {
        return work.apply(ports);
    }

    @Override
    public AccountId person(String handle) {
        return accounts.someone(handle, JOINED);
    }
}
