package coop.rochdale.providers;

import coop.rochdale.members.MembershipId;
import java.util.UUID;
import java.util.function.Function;

class InMemoryCustomersTest implements CustomersContract {

    private final InMemoryCustomers customers = new InMemoryCustomers();

    @Override
    public <T> T customers(Function<Customers, T> work) {
        return work.apply(customers);
    }

    @Override
    public MembershipId member() {
        return new MembershipId(UUID.randomUUID());
    }
}
