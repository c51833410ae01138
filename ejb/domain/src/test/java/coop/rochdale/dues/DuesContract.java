package coop.rochdale.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Memberships;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every keeper of invoices and payments must keep to; the charter has its defaults. */
public interface DuesContract {

    Instant JOINED = Instant.parse("2026-01-31T10:20:30.123456Z");

    /** Does the work in a transaction of its own. */
    <T> T dues(Function<Ports, T> work);

    /** An account of its own for a test, under this handle. */
    AccountId person(String handle);

    /** The ports under test, and those they rest on. */
    record Ports(Invoices invoices, Payments payments, DuesQueries queries, Memberships memberships, Ledger ledger) {}

    @Test
    default void keepsEverythingAnInvoiceSays() {
        Membership member = join("everything");
        Invoice issued = issue(member, 0);
        InvoiceView view = dues(ports -> ports.queries().invoiceOf(member.account(), issued.id(), JOINED))
                .orElseThrow();
        assertThat(view.period()).isEqualTo(new Days(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28)));
        assertThat(view.due()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(view.amount()).isEqualTo(usd("5.00"));
        assertThat(view.number()).isEqualTo(issued.number());
        assertThat(view.status()).isEqualTo(InvoiceStatus.OPEN);
        assertThat(maybe(ports -> ports.invoices().membershipOf(issued.number())))
                .contains(member.id());
        assertThat(maybe(ports -> ports.invoices().membershipOf(Long.MAX_VALUE)))
                .isEmpty();
    }

    @Test
    default void issuesOneInvoicePerPeriod() {
        Membership member = join("once");
        issue(member, 0);
        assertThatThrownBy(() -> issue(member, 0)).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void showsInvoicesToTheirMemberOnly() {
        Membership member = join("own");
        Membership other = join("other");
        Invoice issued = issue(member, 0);
        assertThat(maybe(ports -> ports.queries().invoiceOf(other.account(), issued.id(), JOINED)))
                .isEmpty();
        assertThat(page(other, 20, Optional.empty()).items()).isEmpty();
    }

    @Test
    default void pagesInvoicesNewestFirst() {
        Membership member = join("paged");
        Invoice first = issue(member, 0);
        Invoice second = issue(member, 1);
        Invoice third = issue(member, 2);
        Page<InvoiceView> newest = page(member, 2, Optional.empty());
        assertThat(newest.items()).extracting(InvoiceView::id).containsExactly(third.id(), second.id());
        assertThat(page(member, 2, newest.next()).items())
                .extracting(InvoiceView::id)
                .containsExactly(first.id());
    }

    @Test
    default void addsUpPartPaymentsUntilAnInvoiceIsCovered() {
        Membership member = join("parts");
        Invoice issued = issue(member, 0);
        PaymentId part = pay(member, "2.00", "parts-1");
        settle(new Settlement(issued.id(), part, usd("2.00")), List.of());
        assertThat(uncovered(member)).containsExactly(issued.settledWith(usd("2.00")));
        PaymentId rest = pay(member, "4.00", "parts-2");
        settle(new Settlement(issued.id(), rest, usd("3.00")), List.of(purchase(member, issued)));
        assertThat(uncovered(member)).isEmpty();
        assertThat(page(member, 1, Optional.empty()).items())
                .extracting(InvoiceView::status)
                .containsExactly(InvoiceStatus.PAID);
        assertThat(left(member)).containsExactly(new Funds(rest, usd("1.00")));
    }

    @Test
    default void answersUncoveredInvoicesOldestPeriodFirst() {
        Membership member = join("oldest");
        Invoice later = issue(member, 1);
        Invoice earlier = issue(member, 0);
        assertThat(uncovered(member)).containsExactly(earlier, later);
        assertThat(maybe(ports -> ports.queries().openInvoiceOf(member.id(), JOINED)))
                .map(InvoiceView::id)
                .contains(earlier.id());
    }

    @Test
    default void answersWhatManyAreAskedForAndHaveLeft() {
        Membership asked = join("many-asked");
        Membership other = join("many-other");
        Membership nobody = join("many-nobody");
        Invoice later = issue(asked, 1);
        Invoice earlier = issue(asked, 0);
        Invoice paid = issue(other, 0);
        PaymentId first = pay(other, "6.00", "many-1");
        PaymentId second = pay(other, "2.00", "many-2");
        settle(new Settlement(paid.id(), first, usd("5.00")), List.of(purchase(other, paid)));
        assertThat(this.<Map<MembershipId, List<Invoice>>>dues(
                        ports -> ports.invoices().uncoveredOf(Set.of(other.id(), asked.id(), nobody.id()))))
                .isEqualTo(Map.of(asked.id(), List.of(earlier, later)));
        assertThat(this.<Map<Long, MembershipId>>dues(
                        ports -> ports.invoices().membershipsOf(Set.of(later.number(), paid.number(), Long.MAX_VALUE))))
                .isEqualTo(Map.of(later.number(), asked.id(), paid.number(), other.id()));
        Map<AccountId, List<Funds>> left =
                dues(ports -> ports.payments().leftOf(Set.of(asked.account(), other.account())));
        assertThat(left).containsOnlyKeys(other.account());
        assertThat(left.get(other.account()))
                .containsExactlyInAnyOrder(new Funds(first, usd("1.00")), new Funds(second, usd("2.00")));
    }

    @Test
    default void letsAnInvoiceBuyOnceAndOnlyWhenItIsCovered() {
        Membership member = join("buys-once");
        Invoice issued = issue(member, 0);
        List<Purchase> bought = List.of(purchase(member, issued));
        PaymentId paid = pay(member, "9.00", "buys-once-1");
        assertThatThrownBy(() -> settle(new Settlement(issued.id(), paid, usd("4.99")), bought))
                .isInstanceOf(IllegalStateException.class);
        Invoice next = issue(member, 1);
        settle(new Settlement(next.id(), paid, usd("5.00")), List.of(purchase(member, next)));
        assertThatThrownBy(() -> dues(ports -> {
                    ports.invoices().settle(List.of(), List.of(purchase(member, next)), JOINED);
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void turnsUnpaidInvoicesVoidWhenTheirMembershipEnds() {
        Membership member = join("ended");
        issue(member, 0);
        Instant later = JOINED.plusSeconds(60);
        dues(ports -> ports.memberships().save(member.closed(Closure.resigned(later))));
        assertThat(dues(ports ->
                                ports.queries().invoicesOf(member.account(), later, new Page.Wish(1, Optional.empty())))
                        .items())
                .extracting(InvoiceView::status)
                .containsExactly(InvoiceStatus.VOID);
        assertThat(maybe(ports -> ports.queries().openInvoiceOf(member.id(), later)))
                .isEmpty();
    }

    @Test
    default void findsAPaymentByWhatItsProviderCallsIt() {
        Membership member = join("found");
        PaymentId paid = pay(member, "2.00", "found-1");
        PaymentView view = dues(ports -> ports.queries().payment(paid)).orElseThrow();
        Receipt.Name name = new Receipt.Name("bank", "found-1");
        assertThat(this.<Map<Receipt.Name, Payments.Recorded>>dues(ports -> ports.payments()
                        .recordedAs(Set.of(
                                name, new Receipt.Name("bank", "found-2"), new Receipt.Name("cash", "found-1")))))
                .isEqualTo(Map.of(name, new Payments.Recorded(paid, view.receipt())));
        assertThat(maybe(ports -> ports.payments().recordedAs(name)).map(Payments.Recorded::id))
                .contains(paid);
        assertThat(view.receipt()).isEqualTo(new Receipt(usd("2.00"), "bank", "found-1", LocalDate.of(2026, 1, 31)));
        assertThat(view.payer()).isEqualTo(member.account());
        assertThat(view.credit()).isEqualTo(usd("2.00"));
    }

    @Test
    default void sumsWhatWasSettledInEachMonth() {
        Membership member = join("income");
        Invoice issued = issue(member, 0);
        Instant longAgo = Instant.parse("2001-02-28T23:59:59Z");
        PaymentId paid = pay(member, "6.00", "income-1");
        dues(ports -> {
            ports.invoices()
                    .settle(
                            List.of(new Settlement(issued.id(), paid, usd("5.00"))),
                            List.of(purchase(member, issued)),
                            longAgo);
            return true;
        });
        assertThat(this.<List<MonthlyIncome>>dues(ports -> ports.queries().incomePerMonth()))
                .contains(new MonthlyIncome(YearMonth.of(2001, 2), usd("5.00"), 1));
    }

    @Test
    default void workThatSettlesIsNoIncome() {
        Membership member = join("worked");
        Invoice issued = issue(member, 0);
        Instant longAgo = Instant.parse("2001-04-30T23:59:59Z");
        LocalDate day = LocalDate.of(2026, 1, 31);
        PaymentId worked = pay(member, new Receipt(usd("3.00"), "labour", "worked-1", day));
        PaymentId paid = pay(member, "2.00", "worked-2");
        dues(ports -> {
            ports.invoices()
                    .settle(
                            List.of(
                                    new Settlement(issued.id(), worked, usd("3.00")),
                                    new Settlement(issued.id(), paid, usd("2.00"))),
                            List.of(purchase(member, issued)),
                            longAgo);
            return true;
        });
        assertThat(this.<List<MonthlyIncome>>dues(ports -> ports.queries().incomePerMonth()))
                .contains(new MonthlyIncome(YearMonth.of(2001, 4), usd("2.00"), 1));
    }

    private <T> Optional<T> maybe(Function<Ports, Optional<T>> work) {
        return dues(work);
    }

    private Membership join(String handle) {
        AccountId account = person(handle);
        return dues(ports -> {
            Membership joining = Membership.joining(
                    new MembershipId(Ids.next(JOINED)), account, new Contribution(usd("5.00"), Interval.MONTH), JOINED);
            ports.memberships().open(joining);
            return joining;
        });
    }

    private Invoice issue(Membership member, int period) {
        Days days = Interval.MONTH.period(member.anchor(), period);
        return dues(ports -> ports.invoices()
                .issue(new NewInvoice(
                        new InvoiceId(Ids.next(JOINED)), member.id(), Interval.MONTH, days, usd("5.00"), JOINED)));
    }

    private PaymentId pay(Membership member, String amount, String reference) {
        return pay(member, new Receipt(usd(amount), "bank", reference, LocalDate.of(2026, 1, 31)));
    }

    private PaymentId pay(Membership member, Receipt receipt) {
        return dues(ports -> {
            var booked = ports.ledger().record(Booking.payment(receipt, usd("0.00")), JOINED);
            PaymentId id = new PaymentId(Ids.next(JOINED));
            ports.payments().add(new Payment(id, member.id(), receipt, JOINED, Optional.of(member.account()), booked));
            return id;
        });
    }

    private void settle(Settlement settlement, List<Purchase> bought) {
        dues(ports -> {
            ports.invoices().settle(List.of(settlement), bought, JOINED);
            return true;
        });
    }

    private static Purchase purchase(Membership member, Invoice covered) {
        return new Purchase(covered.id(), member.id(), covered.period());
    }

    private List<Invoice> uncovered(Membership member) {
        return dues(ports -> ports.invoices().uncoveredOf(member.id()));
    }

    private List<Funds> left(Membership member) {
        return dues(ports -> ports.payments().leftOf(member.account()));
    }

    private Page<InvoiceView> page(Membership member, int limit, Optional<String> after) {
        return dues(ports -> ports.queries().invoicesOf(member.account(), JOINED, new Page.Wish(limit, after)));
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
