package coop.rochdale.dues.jpa;

import coop.rochdale.dues.DuesContract;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.ledger.jpa.LedgerPorts;
import coop.rochdale.members.jpa.MemberPorts;
import coop.rochdale.members.jpa.People;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;

class JpaDuesTest extends DatabaseTest implements DuesContract {

    @BeforeAll
    void foundTheCoop() {
        run(People::found);
    }

    @Override
    public <T> T dues(Function<Ports, T> work) {
        return tx(database -> work.apply(ports(database)));
    }

    @Override
    public AccountId person(String handle) {
        return tx(database -> People.person(database, handle));
    }

    static Ports ports(Database database) {
        return new Ports(
                new JpaInvoices(database),
                new JpaPayments(database),
                new JpaDuesQueries(database),
                MemberPorts.memberships(database),
                LedgerPorts.ledger(database));
    }
}
