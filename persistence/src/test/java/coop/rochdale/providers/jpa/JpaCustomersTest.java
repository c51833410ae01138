package coop.rochdale.providers.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.members.Closure;
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
        return tx(database -> joined(
                database,
                People.person(database, "c" + UUID.randomUUID().toString().substring(0, 8))));
    }

    @Override
    public AccountId holder(MembershipId membership) {
        return tx(database ->
                MemberPorts.memberships(database).find(membership).orElseThrow().account());
    }

    @Override
    public MembershipId again(MembershipId ended) {
        AccountId account = holder(ended);
        run(database -> {
            Membership membership =
                    MemberPorts.memberships(database).find(ended).orElseThrow();
            MemberPorts.memberships(database).save(membership.closed(Closure.expired(NOW.plusSeconds(1))));
        });
        return tx(database -> joined(database, account));
    }

    private static MembershipId joined(Database database, AccountId account) {
        Membership joining = Membership.joining(
                new MembershipId(Ids.next(NOW)),
                account,
                new Contribution(Money.parse("5.00", "USD"), Interval.MONTH),
                NOW.plusSeconds(2));
        MemberPorts.memberships(database).open(joining);
        return joining.id();
    }
}
