package coop.rochdale.dues.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.dues.Booking;
import coop.rochdale.dues.DuesContract;
import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.NewInvoice;
import coop.rochdale.dues.Payment;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.Settlement;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.jpa.MemberPorts;
import coop.rochdale.members.jpa.People;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database itself refuses what no workflow would do with invoices and payments. */
class SettlementTest extends DatabaseTest {

    private static final Instant JOINED = DuesContract.JOINED;
    private static final Money FIVE = Money.parse("5.00", "USD");

    @BeforeAll
    void foundTheCoop() {
        run(People::found);
    }

    @Test
    void takesNoMoreForAnInvoiceThanItAsks() {
        Membership member = join("asked");
        Invoice invoice = issue(member);
        PaymentId large = pay(member, "99.99", "asked-1");
        assertRefused(() -> settle(invoice, large, "5.01"), "takes more than it asks for");
        settle(invoice, large, "4.00");
        PaymentId small = pay(member, "2.00", "asked-2");
        assertRefused(() -> settle(invoice, small, "1.01"), "takes more than it asks for");
        settle(invoice, small, "1.00");
    }

    @Test
    void settlesNoMoreOfAPaymentThanArrived() {
        Membership member = join("arrived");
        Invoice first = issue(member);
        PaymentId payment = pay(member, "4.00", "arrived-1");
        assertRefused(() -> settle(first, payment, "4.01"), "settles more than arrived");
        settle(first, payment, "3.00");
        Invoice second = issue(member, 1);
        assertRefused(() -> settle(second, payment, "1.01"), "settles more than arrived");
    }

    @Test
    void countsWhatOthersSettleAtTheSameTime() throws Exception {
        Membership member = join("at-once");
        Invoice invoice = issue(member);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            PaymentId payment = pay(member, "5.00", "at-once-" + number);
            attempts.add(() -> {
                try {
                    settle(invoice, payment, "5.00");
                    return true;
                } catch (PersistenceException refused) {
                    return false;
                }
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(attempts.size());
        int settled = 0;
        for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
            settled += attempt.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(settled).isOne();
    }

    @Test
    void keepsInvoicesPaymentsAndSettlementsAsTheyAre() {
        Membership member = join("kept");
        Invoice invoice = issue(member);
        settle(invoice, pay(member, "5.00", "kept-1"), "5.00");
        for (String change : List.of(
                "update payment set amount_minor = 1",
                "update payment set reference = 'other'",
                "delete from payment",
                "truncate payment cascade",
                "update settlement set amount_minor = 1",
                "delete from settlement",
                "truncate settlement",
                "update invoice set amount_minor = 1",
                "update invoice set covers = daterange('2030-01-01', '2031-01-01')",
                "delete from invoice",
                "truncate invoice cascade")) {
            assertRefused(() -> run(database -> database.run(change)), "append-only");
        }
    }

    @Test
    void knowsNoReferenceWithBlanksAroundIt() {
        Membership member = join("blank");
        pay(member, "5.00", "blank 1");
        for (String blank : List.of(" ", "\t", "\n", "\r")) {
            String spaced =
                    "insert into payment (id, provider, reference, membership, amount_minor, currency, received_on,"
                            + " recorded_at, transaction) select gen_random_uuid(), provider, ?, membership, amount_minor,"
                            + " currency, received_on, recorded_at, transaction from payment where reference = 'blank 1'";
            assertRefused(() -> run(database -> database.run(spaced, "blank 1" + blank)), "payment_reference_check");
            assertRefused(() -> run(database -> database.run(spaced, blank + "blank 1")), "payment_reference_check");
        }
    }

    private Membership join(String handle) {
        return tx(database -> {
            Membership joining = Membership.joining(
                    new MembershipId(Ids.next(JOINED)),
                    People.person(database, handle),
                    new Contribution(FIVE, Interval.MONTH),
                    JOINED);
            MemberPorts.memberships(database).open(joining);
            return joining;
        });
    }

    private Invoice issue(Membership member) {
        return issue(member, 0);
    }

    private Invoice issue(Membership member, int period) {
        NewInvoice invoice = new NewInvoice(
                new InvoiceId(Ids.next(JOINED)),
                member.id(),
                Interval.MONTH,
                Interval.MONTH.period(member.anchor(), period),
                FIVE,
                JOINED);
        return tx(database -> JpaDuesTest.ports(database).invoices().issue(invoice));
    }

    private PaymentId pay(Membership member, String amount, String reference) {
        Receipt receipt = new Receipt(Money.parse(amount, "USD"), "bank", reference, LocalDate.of(2026, 1, 31));
        PaymentId id = new PaymentId(Ids.next(JOINED));
        run(database -> {
            var ports = JpaDuesTest.ports(database);
            TransactionId booked = ports.ledger().record(Booking.payment(receipt, Money.parse("0.00", "USD")), JOINED);
            ports.payments().add(new Payment(id, member.id(), receipt, JOINED, Optional.of(member.account()), booked));
        });
        return id;
    }

    private void settle(Invoice invoice, PaymentId payment, String amount) {
        Settlement settlement = new Settlement(invoice.id(), payment, Money.parse(amount, "USD"));
        run(database -> JpaDuesTest.ports(database).invoices().settle(List.of(settlement), List.of(), JOINED));
    }

    private static void assertRefused(ThrowingCallable act, String why) {
        assertThatThrownBy(act).as(why).hasStackTraceContaining(why);
    }
}
