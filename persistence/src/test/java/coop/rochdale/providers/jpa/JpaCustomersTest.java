package coop.rochdale.providers.jpa;

import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.jpa.MemberPorts;
import coop.rochdale.members.jpa.People;
import coop.rochdale.providers.Customers;
import coop.rochdale.providers.CustomersContract;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;

class JpaCustomersTest extends DatabaseTest implements CustomersContract {

    @BeforeAll
    void foundTheCoop() {
        run(People::found);
    }

    @Override
    public <T> T customers(Function<Customers, T> work) {
        return tx(database -> work.apply(new JpaCustomers(database)));
    }

    @Override
    public MembershipId member() {
        return tx(database -> {
            Membership joining = Membership.joining(
                    new MembershipId(Ids.next(NOW)),
                    People.person(database, "c" + UUID.randomUUID().toString().substring(0, 8)),
                    new Contribution(Money.parse("5.00", "USD"), Interval.MONTH),
                    NOW);
            MemberPorts.memberships(database).open(joining);
            return joining.id();
        });
    }
}
