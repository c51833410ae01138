package coop.rochdale.dues.jpa;

import coop.rochdale.dues.Refund;
import coop.rochdale.dues.RefundsContract;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.ledger.jpa.LedgerPorts;
import coop.rochdale.members.jpa.MemberPorts;
import coop.rochdale.members.jpa.People;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JpaRefundsTest extends DatabaseTest implements RefundsContract {

    @BeforeAll
    void foundTheCoop() {
        run(People::found);
    }

    @Override
    public <T> T refunds(Function<Ports, T> work) {
        return tx(database -> work.apply(ports(database)));
    }

    @Override
    public AccountId person(String handle) {
        return tx(database -> People.person(database, handle));
    }

    @Test
    void keepsEveryRowAboutAPaymentThatWentBack() {
        goesBack(paid("row"));
        for (String change : List.of(
                "update refund set reason = 'Other.'",
                "delete from refund",
                "truncate refund cascade",
                "delete from settlement where refund is not null")) {
            assertRefused(change, "append-only");
        }
    }

    @Test
    void settlesNothingWithAPaymentThatWentBack() {
        Paid paid = paid("again");
        Refund refund = goesBack(paid);
        String settle = "insert into settlement (invoice, payment, refund, amount_minor, settled_at)"
                + " values ('%s', '%s', %s, %d, now())";
        assertRefused(
                settle.formatted(paid.invoice().id(), paid.payment(), "null", 1), "went back and settles nothing");
        Paid other = paid("other");
        assertRefused(settle.formatted(other.invoice().id(), paid.payment(), "null", 1), "takes more than it asks for");
        assertRefused(
                settle.formatted(other.invoice().id(), paid.payment(), "'" + refund.id() + "'", -1),
                "settles more than arrived");
    }

    @Test
    void refusesARefundThatLeavesInvoicesPaid() {
        Paid paid = paid("partly");
        String leave = "insert into refund (id, payment, kind, reason, recorded_at, transaction)"
                + " select gen_random_uuid(), id, 'refund', 'Why.', now(), transaction from payment where id = '"
                + paid.payment() + "'";
        assertRefused(leave, "invoices keep some of it");
    }

    private static Ports ports(Database database) {
        return new Ports(
                new JpaInvoices(database),
                new JpaPayments(database),
                new JpaRefunds(database),
                new JpaDuesQueries(database),
                MemberPorts.memberships(database),
                MemberPorts.coverages(database),
                LedgerPorts.ledger(database));
    }
}
