package coop.rochdale.members;

import coop.rochdale.accounts.InMemoryAccounts;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import java.util.UUID;
import java.util.function.Function;

class InMemoryMembershipsTest implements MembershipsContract {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryMemberships memberships = new InMemoryMemberships(InMemoryCharter.founded(), accounts);

    @Override
    public <T> T members(Function<Ports, T> work) {
        return work.apply(new Ports(memberships, memberships, memberships));
    }

    @Override
    public AccountId person(String handle) {
        return accounts.someone(handle, JOINED);
    }

    @Override
    public ActId act() {
        return new ActId(new UUID(0, 1));
    }
}
