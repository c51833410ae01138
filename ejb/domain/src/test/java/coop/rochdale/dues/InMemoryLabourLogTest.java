package coop.rochdale.dues;

import coop.rochdale.accounts.InMemoryAccounts;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.ledger.InMemoryLedger;
import coop.rochdale.members.Days;
import coop.rochdale.members.InMemoryMemberships;
import coop.rochdale.members.Membership;
import coop.rochdale.members.PaidPeriod;
import java.util.function.Function;

class InMemoryLabourLogTest implements LabourLogContract {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryMemberships memberships = new InMemoryMemberships(InMemoryCharter.founded(), accounts);
    private final InMemoryDues dues = new InMemoryDues(memberships);
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryLabourLog log = new InMemoryLabourLog(dues, memberships);

    @Override
    public <T> T labour(Function<Ports, T> work) {
        return work.apply(new Ports(log, new DuesContract.Ports(dues, dues, dues, memberships, ledger)));
    }

    @Override
    public void covered(Membership member, Days days) {
        memberships.pay(member.id(), PaidPeriod.granted(days, member.joinedAt()));
    }

    @Override
    public AccountId person(String handle) {
        return accounts.someone(handle, NOON);
    }
}
