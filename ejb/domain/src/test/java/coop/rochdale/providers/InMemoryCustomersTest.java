package coop.rochdale.providers;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.MembershipId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

class InMemoryCustomersTest implements CustomersContract {

    private final Map<MembershipId, AccountId> holders = new HashMap<>();
    private final InMemoryCustomers customers = new InMemoryCustomers(id -> Optional.ofNullable(holders.get(id)));

    @Override
    public <T> T customers(Function<Customers, T> work) {
        return work.apply(customers);
    }

    @Override
    public MembershipId member() {
        return of(new AccountId(UUID.randomUUID()));
    }

    @Override
    public MembershipId again(MembershipId ended) {
        return of(holder(ended));
    }

    @Override
    public AccountId holder(MembershipId membership) {
        return Optional.ofNullable(holders.get(membership)).orElseThrow();
    }

    private MembershipId of(AccountId account) {
        MembershipId membership = new MembershipId(UUID.randomUUID());
        holders.put(membership, account);
        return membership;
    }
}
