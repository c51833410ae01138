package coop.rochdale.dues.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.dues.DuesContract;
import coop.rochdale.dues.Payment;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Receipt;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.ledger.Posting;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.ledger.jpa.LedgerPorts;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.jpa.MemberPorts;
import coop.rochdale.members.jpa.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JpaDuesTest extends DatabaseTest implements DuesContract {

    private static final Money FIVE = Money.parse("5.00", "USD");

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

    @Test
    void recordsAPaymentOnceHoweverManyTryAtOnce() throws Exception {
        AccountId payer = person("raced");
        Membership member = tx(database -> {
            Membership joining = Membership.joining(
                    new MembershipId(Ids.next(JOINED)), payer, new Contribution(FIVE, Interval.MONTH), JOINED);
            MemberPorts.memberships(database).open(joining);
            return joining;
        });
        Receipt receipt = new Receipt(FIVE, "bank", "raced", LocalDate.of(2026, 1, 31));
        Callable<Optional<PaymentId>> record = () -> dues(ports -> recordUnlessKnown(ports, member, receipt));
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<PaymentId> known = new ArrayList<>();
        for (Future<Optional<PaymentId>> done : threads.invokeAll(Collections.nCopies(32, record))) {
            done.get().ifPresent(known::add);
        }
        threads.shutdown();
        PaymentId recorded =
                dues(ports -> recordUnlessKnown(ports, member, receipt)).orElseThrow();
        assertThat(known).hasSize(31).containsOnly(recorded);
        long transactions = tx(database -> database.one(
                        "select count(*) as number from ledger_transaction where description = 'Raced'",
                        row -> row.number("number"))
                .orElseThrow());
        assertThat(transactions).isOne();
    }

    private static Optional<PaymentId> recordUnlessKnown(Ports ports, Membership member, Receipt receipt) {
        Optional<PaymentId> known = ports.payments().recordedAs(receipt.name()).map(Payments.Recorded::id);
        if (known.isEmpty()) {
            NewTransaction transaction = NewTransaction.of(
                    receipt.receivedOn(),
                    "Raced",
                    List.of(
                            Posting.debit(LedgerAccount.BANK, FIVE),
                            Posting.credit(LedgerAccount.MEMBER_CREDIT, FIVE)));
            TransactionId booked = ports.ledger().record(transaction, JOINED);
            PaymentId id = new PaymentId(Ids.next(JOINED));
            ports.payments().add(new Payment(id, member.id(), receipt, JOINED, Optional.empty(), booked));
        }
        return known;
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
