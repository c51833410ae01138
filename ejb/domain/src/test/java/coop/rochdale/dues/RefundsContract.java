package coop.rochdale.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.Transaction;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Memberships;
import coop.rochdale.members.PaidPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every keeper of payments that go back must keep to; the charter has its defaults. */
public interface RefundsContract {

    Instant JOINED = Instant.parse("2031-01-31T10:20:30.123456Z");
    Instant BACK = Instant.parse("2031-02-10T08:00:00Z");
    Days DAYS = new Days(LocalDate.of(2031, 1, 31), LocalDate.of(2031, 2, 28));
    Money FIVE = Money.parse("5.00", "USD");

    /** Does the work in a transaction of its own. */
    <T> T refunds(Function<Ports, T> work);

    /** An account of its own for a test, under this handle. */
    AccountId person(String handle);

    /** The ports under test, and those they rest on. */
    record Ports(
            Invoices invoices,
            Payments payments,
            Refunds refunds,
            DuesQueries queries,
            Memberships memberships,
            Coverages coverages,
            Ledger ledger) {}

    @Test
    default void takesBackWhatAPaymentSettledAndBought() {
        Paid paid = paid("back");
        Refund refund = goesBack(paid);
        PaymentView view = view(paid);
        assertThat(view.refund()).contains(refund);
        assertThat(view.settled()).isEmpty();
        assertThat(view.credit()).isEqualTo(Money.zero(FIVE.currency()));
        assertThat(this.<Optional<Refund>>refunds(ports -> ports.refunds().find(refund.id())))
                .contains(refund);
        assertThat(uncovered(paid)).containsExactly(paid.invoice);
        assertThat(this.<List<Funds>>refunds(ports -> ports.payments().leftOf(paid.member.account())))
                .isEmpty();
        assertThat(this.<List<PaidPeriod>>refunds(
                        ports -> ports.coverages().of(paid.member.id()).paid()))
                .containsExactly(new PaidPeriod(DAYS, JOINED, Optional.of(BACK)));
    }

    @Test
    default void goesBackOnce() {
        Paid paid = paid("once");
        Refund refund = goesBack(paid);
        Refund again = new Refund(
                new RefundId(Ids.next(BACK)),
                refund.payment(),
                Refund.Kind.CHARGEBACK,
                refund.amount(),
                "Again.",
                BACK,
                Optional.empty(),
                refund.transaction(),
                Optional.empty());
        assertThatThrownBy(() -> refunds(ports -> {
                    ports.refunds().add(again);
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(view(paid).refund()).contains(refund);
    }

    @Test
    default void leavesWhatOtherPaymentsSettled() {
        Paid paid = paid("parts", "3.00");
        PaymentId rest = pay(paid.member, "2.00", "parts-rest");
        settle(paid, rest, "2.00");
        assertThat(uncovered(paid)).isEmpty();
        goesBack(paid);
        assertThat(uncovered(paid)).containsExactly(paid.invoice.settledWith(Money.parse("2.00", "USD")));
    }

    @Test
    default void takesOnceMoreOfAPaymentForAnInvoiceThatAsksAgain() {
        Paid paid = paid("once-more", "3.00");
        PaymentId large = pay(paid.member, "9.00", "once-more-large");
        settle(paid, large, "2.00");
        goesBack(paid);
        settle(paid, large, "3.00");
        assertThat(uncovered(paid)).isEmpty();
        assertThat(this.<PaymentView>refunds(
                                ports -> ports.queries().payment(large).orElseThrow())
                        .credit())
                .isEqualTo(Money.parse("4.00", "USD"));
        goesBack(new Paid(paid.member, paid.invoice, large));
        assertThat(uncovered(paid)).containsExactly(paid.invoice);
    }

    @Test
    default void leavesAnotherPaymentThatKeepsItsPart() {
        Paid paid = paid("part");
        Money three = Money.parse("3.00", "USD");
        Refund refund = goesBack(paid, Optional.of(three));
        PaymentView rest = refunds(
                ports -> ports.queries().payment(refund.rest().orElseThrow()).orElseThrow());
        assertThat(refund.amount()).isEqualTo(Money.parse("2.00", "USD"));
        assertThat(view(paid).refund()).contains(refund);
        assertThat(view(paid).settled()).isEmpty();
        assertThat(view(paid).restOf()).isEmpty();
        assertThat(rest.restOf()).contains(paid.payment);
        assertThat(rest.standing()).isEqualTo(three);
        assertThat(rest.settled()).containsExactly(new Settlement(paid.invoice.id(), rest.id(), three));
        assertThat(uncovered(paid)).containsExactly(paid.invoice.settledWith(three));
        assertThat(this.<List<PaidPeriod>>refunds(
                        ports -> ports.coverages().of(paid.member.id()).paid()))
                .containsExactly(new PaidPeriod(DAYS, JOINED, Optional.of(BACK)));
        goesBack(new Paid(paid.member, paid.invoice, rest.id()));
        assertThat(uncovered(paid)).containsExactly(paid.invoice);
        assertThat(this.<PaymentView>refunds(ports -> ports.queries().lastRestOf(view(paid)))
                        .standing())
                .isEqualTo(Money.zero(FIVE.currency()));
        assertThat(this.<PaymentView>refunds(ports -> ports.queries().arrivedAs(rest))
                        .id())
                .isEqualTo(paid.payment);
    }

    @Test
    default void keepsTheDaysOfWhatStaysCovered() {
        Paid paid = paid("covered");
        PaymentId large = pay(paid.member, "9.00", "covered-large");
        goesBack(paid);
        settle(paid, large, "5.00");
        Refund refund = goesBack(new Paid(paid.member, paid.invoice, large), Optional.of(FIVE));
        assertThat(uncovered(paid)).isEmpty();
        assertThat(this.<List<PaidPeriod>>refunds(
                        ports -> ports.coverages().of(paid.member.id()).paid()))
                .extracting(PaidPeriod::voidAt)
                .containsExactlyInAnyOrder(Optional.of(BACK), Optional.empty());
        assertThat(this.<List<Funds>>refunds(ports -> ports.payments().leftOf(paid.member.account())))
                .as("of %s nothing is left as credit", refund.rest())
                .isEmpty();
    }

    @Test
    default void leavesOneRestThatIsLess() {
        Paid paid = paid("rests");
        Refund refund = goesBack(paid, Optional.of(Money.parse("3.00", "USD")));
        assertThatThrownBy(() -> restOf(refund, paid, "1.00")).isInstanceOf(RuntimeException.class);
        Refund whole = goesBack(paid("rests-whole"));
        assertThatThrownBy(() -> restOf(whole, paid, "1.00"))
                .as("of another's membership")
                .isInstanceOf(RuntimeException.class);
        Paid more = paid("rests-more");
        Refund all = goesBack(more);
        assertThatThrownBy(() -> restOf(all, more, "5.00")).isInstanceOf(RuntimeException.class);
    }

    private PaymentId restOf(Refund refund, Paid paid, String amount) {
        Receipt receipt = new Receipt(
                Money.parse(amount, "USD"), "bank", UUID.randomUUID().toString(), LocalDate.of(2031, 2, 10));
        return refunds(ports -> {
            PaymentId id = new PaymentId(Ids.next(BACK));
            TransactionId booked = ports.ledger().record(Booking.rest(receipt, receipt.amount()), BACK);
            ports.payments()
                    .add(new Payment(
                            id, paid.member.id(), receipt, BACK, Optional.empty(), booked, Optional.of(refund.id())));
            return id;
        });
    }

    @Test
    default void knowsNothingOfWhatDidNotGoBack() {
        assertThat(view(paid("kept")).refund()).isEmpty();
        assertThat(this.<Optional<Refund>>refunds(ports -> ports.refunds().find(new RefundId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void countsWhatWentBackAgainstTheMonthInWhichItDid() {
        goesBack(paid("income"));
        assertThat(this.<List<MonthlyIncome>>refunds(ports -> ports.queries().incomePerMonth()))
                .filteredOn(month -> month.month().equals(YearMonth.of(2031, 2)))
                .allSatisfy(month -> assertThat(month.amount().isNegative()).isTrue())
                .isNotEmpty();
    }

    /** A member who paid their first invoice. */
    record Paid(Membership member, Invoice invoice, PaymentId payment) {}

    /** Someone of this name, who joined and paid. */
    default Paid paid(String handle) {
        return paid(handle, "5.00");
    }

    private Paid paid(String handle, String amount) {
        AccountId account = person("refund-" + handle);
        Membership member = refunds(ports -> {
            Membership joining = Membership.joining(
                    new MembershipId(Ids.next(JOINED)), account, new Contribution(FIVE, Interval.MONTH), JOINED);
            ports.memberships().open(joining);
            return joining;
        });
        Invoice invoice =
                refunds(ports -> ports.invoices().issue(NewInvoice.first(new InvoiceId(Ids.next(JOINED)), member)));
        PaymentId payment = pay(member, amount, handle);
        Money settled = Money.parse(amount, "USD");
        return refunds(ports -> {
            boolean covered = settled.equals(FIVE);
            Purchase bought = new Purchase(invoice.id(), member.id(), DAYS);
            ports.invoices()
                    .settle(
                            List.of(new Settlement(invoice.id(), payment, settled)),
                            covered ? List.of(bought) : List.of(),
                            JOINED);
            if (covered) {
                ports.coverages().pay(member.id(), PaidPeriod.granted(DAYS, JOINED));
            }
            return new Paid(member, invoice, payment);
        });
    }

    private PaymentId pay(Membership member, String amount, String reference) {
        Receipt receipt =
                new Receipt(Money.parse(amount, "USD"), "bank", "refund-" + reference, LocalDate.of(2031, 1, 31));
        return refunds(ports -> {
            TransactionId booked = ports.ledger().record(Booking.payment(receipt, receipt.amount()), JOINED);
            PaymentId id = new PaymentId(Ids.next(JOINED));
            ports.payments().add(new Payment(id, member.id(), receipt, JOINED, Optional.of(member.account()), booked));
            return id;
        });
    }

    default Refund goesBack(Paid paid) {
        return goesBack(paid, Optional.empty());
    }

    /** Leaving so much. */
    default Refund goesBack(Paid paid, Optional<Money> left) {
        return refunds(ports -> {
            PaymentView view = ports.queries().payment(paid.payment).orElseThrow();
            Transaction booked = ports.ledger().find(view.transaction()).orElseThrow();
            Money all = view.receipt().amount();
            Refund refund = new Refund(
                    new RefundId(Ids.next(BACK)),
                    paid.payment,
                    Refund.Kind.REFUND,
                    left.map(all::minus).orElse(all),
                    "Sent twice.",
                    BACK,
                    Optional.of(paid.member.account()),
                    ports.ledger().record(booked.reversed("Sent twice.", LocalDate.of(2031, 2, 10)), BACK),
                    left.map(some -> new PaymentId(Ids.next(BACK))));
            ports.refunds().add(refund);
            List<Settlement> kept =
                    left.map(some -> keeps(ports, view, refund, some)).orElse(List.of());
            ports.invoices()
                    .takeBack(refund.id(), view.settled(), kept, BACK)
                    .forEach(purchase -> ports.coverages().takeBack(purchase.membership(), purchase.days(), BACK));
            return refund;
        });
    }

    private static List<Settlement> keeps(Ports ports, PaymentView view, Refund refund, Money left) {
        PaymentId rest = refund.rest().orElseThrow();
        List<Settlement> kept = Settlement.kept(view.settled(), new Funds(rest, left), invoice -> true);
        Receipt receipt = new Receipt(left, "bank", refund.id().toString(), LocalDate.of(2031, 2, 10));
        TransactionId booked = ports.ledger().record(Booking.rest(receipt, left), BACK);
        ports.payments()
                .add(new Payment(
                        rest, view.membership(), receipt, BACK, refund.recordedBy(), booked, Optional.of(refund.id())));
        return kept;
    }

    /** With what covers the invoice. */
    private void settle(Paid paid, PaymentId payment, String amount) {
        refunds(ports -> {
            ports.invoices()
                    .settle(
                            List.of(new Settlement(paid.invoice.id(), payment, Money.parse(amount, "USD"))),
                            List.of(new Purchase(paid.invoice.id(), paid.member.id(), DAYS)),
                            JOINED);
            ports.coverages().pay(paid.member.id(), PaidPeriod.granted(DAYS, JOINED));
            return true;
        });
    }

    private PaymentView view(Paid paid) {
        return refunds(ports -> ports.queries().payment(paid.payment).orElseThrow());
    }

    private List<Invoice> uncovered(Paid paid) {
        return refunds(ports -> ports.invoices().uncoveredOf(paid.member.id()));
    }
}
