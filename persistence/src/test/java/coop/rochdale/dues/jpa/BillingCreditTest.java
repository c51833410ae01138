package coop.rochdale.dues.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.dues.Billing;
import coop.rochdale.dues.BillingRunId;
import coop.rochdale.dues.Booking;
import coop.rochdale.dues.Payment;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.Receipt;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.ledger.jpa.LedgerPorts;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.PaidPeriod;
import coop.rochdale.members.jpa.MemberPorts;
import coop.rochdale.members.jpa.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a batch of invoices takes of what members have paid before. */
class BillingCreditTest extends DatabaseTest {

    private static final Instant JOINED = Instant.parse("2026-02-01T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-02-25T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 25);
    private static final Days FEBRUARY = new Days(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
    private static final BillingRunId RUN = new BillingRunId(new UUID(0, 7));
    private static final Billing.Batch ALL = new Billing.Batch(RUN, TODAY, 0, 100_000);

    @BeforeAll
    void foundTheCoop() {
        run(People::found);
        run(database -> database.run(
                "insert into billing_run (id, through, started_at, last) values (?, ?, ?, 100000)",
                RUN.value(),
                TODAY,
                NOW));
    }

    @Test
    void isTheOldestOfAnyMembershipAndNoMoreThanIsAsked() {
        AccountId twice = person("twice");
        Membership before = closed(twice);
        Membership returned = member(twice);
        pay(returned, "2.00", "twice-newest", 3);
        pay(returned, "9.00", "twice-newer", 2);
        pay(before, "3.00", "twice-oldest", 1);
        Membership partly = member(person("partly"));
        pay(partly, "4.00", "partly", 1);
        Membership refunded = member(person("refunded"));
        refund(pay(refunded, "5.00", "refunded", 1));
        Membership nothing = member(person("nothing"));

        Billing.Billed billed = tx(database -> new JpaBilling(database).bill(ALL, NOW));

        assertThat(billed).isEqualTo(new Billing.Billed(4, usd("9.00")));
        assertThat(settled(returned)).containsExactly("twice-newer 2.00", "twice-oldest 3.00");
        assertThat(settled(partly)).containsExactly("partly 4.00");
        assertThat(settled(refunded)).isEmpty();
        assertThat(settled(nothing)).isEmpty();
        assertThat(paid()).containsExactly(returned.id() + " [2026-03-01,2026-04-01)");
        assertThat(covered(returned)).containsExactly("[2026-02-01,2026-03-01)", "[2026-03-01,2026-04-01)");
        assertThat(covered(partly)).containsExactly("[2026-02-01,2026-03-01)");
        Billing.Billed again = tx(database -> new JpaBilling(database).bill(ALL, NOW));
        assertThat(again)
                .as("who is asked, or has paid ahead, is not asked again")
                .isEqualTo(new Billing.Billed(0, usd("0.00")));
    }

    private AccountId person(String handle) {
        return tx(database -> People.person(database, handle));
    }

    private Membership member(AccountId person) {
        Membership joining = Membership.joining(
                new MembershipId(Ids.next(JOINED)), person, new Contribution(usd("5.00"), Interval.MONTH), JOINED);
        run(database -> {
            MemberPorts.memberships(database).open(joining);
            MemberPorts.coverages(database).pay(joining.id(), PaidPeriod.granted(FEBRUARY, JOINED));
        });
        return joining;
    }

    private Membership closed(AccountId person) {
        Membership ended = member(person);
        run(database -> database.run(
                "update membership set closed_at = ?, closed_by = 'resignation' where id = ?",
                JOINED,
                ended.id().value()));
        return ended;
    }

    private PaymentId pay(Membership member, String amount, String reference, int minutes) {
        Instant at = JOINED.plusSeconds(60L * minutes);
        PaymentId id = new PaymentId(Ids.next(at));
        Receipt receipt = new Receipt(usd(amount), "bank", reference, FEBRUARY.from());
        run(database -> {
            TransactionId booked = LedgerPorts.ledger(database)
                    .record(Booking.payment(receipt, usd("0.00")).about(id.value()), at);
            new JpaPayments(database).add(new Payment(id, member.id(), receipt, at, Optional.empty(), booked));
        });
        return id;
    }

    private void refund(PaymentId payment) {
        run(database -> {
            UUID reversal = UUID.randomUUID();
            database.run(
                    "insert into ledger_transaction (id, booked_on, recorded_at, description, reverses, reason)"
                            + " select ?, ?, ?, 'Back', transaction, 'Twice' from payment where id = ?",
                    reversal,
                    TODAY,
                    NOW,
                    payment.value());
            database.run(
                    "insert into posting (transaction, line, account, amount_minor, currency, booked_on)"
                            + " select ?, o.line, o.account, -o.amount_minor, o.currency, ? from payment p"
                            + " join posting o on o.transaction = p.transaction where p.id = ?",
                    reversal,
                    TODAY,
                    payment.value());
            database.run(
                    "insert into refund (id, payment, kind, reason, recorded_at, transaction)"
                            + " values (?, ?, 'refund', 'Twice', ?, ?)",
                    UUID.randomUUID(),
                    payment.value(),
                    NOW,
                    reversal);
        });
    }

    private List<String> settled(Membership of) {
        return texts(
                "select p.reference || ' ' || (s.amount_minor / 100.0)::numeric(9, 2) as text from settlement s"
                        + " join payment p on p.id = s.payment join invoice i on i.id = s.invoice where i.membership = ? order by 1",
                of.id().value());
    }

    private List<String> paid() {
        return texts(
                "select membership || ' ' || bought as text from invoice where run = ? and paid_at = issued_at",
                RUN.value());
    }

    private List<String> covered(Membership of) {
        return texts(
                "select covers::text as text from paid_period where membership = ? order by covers",
                of.id().value());
    }

    private List<String> texts(String sql, UUID about) {
        return tx(database -> database.list(sql, row -> row.text("text"), about));
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
