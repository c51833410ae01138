package coop.rochdale.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.ledger.Posting;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private static final Money FIVE = Money.parse("5.00", "USD");

    @Test
    void computesEachPeriodFromTheAnchor() {
        assertThat(starts(LocalDate.of(2026, 1, 31), Interval.MONTH, 5))
                .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31");
        assertThat(starts(LocalDate.of(2028, 1, 30), Interval.MONTH, 3))
                .containsExactly("2028-01-30", "2028-02-29", "2028-03-30");
        assertThat(starts(LocalDate.of(2028, 2, 29), Interval.YEAR, 5))
                .containsExactly("2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29");
    }

    @Property
    void leavesNoDayOutAndCoversNoneTwice(
            @ForAll @IntRange(min = 0, max = 3_000) int day,
            @ForAll @IntRange(min = 0, max = 500) int number,
            @ForAll Interval interval) {
        LocalDate anchor = LocalDate.of(2024, 1, 1).plusDays(day);
        Days period = interval.period(anchor, number);
        assertThat(period.to()).isEqualTo(interval.period(anchor, number + 1).from());
    }

    @Property
    void buysDaysThatNobodyPaidForYetAndThatAreNotOver(
            @ForAll @IntRange(min = 0, max = 400) int paidFrom,
            @ForAll @IntRange(min = 0, max = 400) int paidOn,
            @ForAll boolean votes) {
        LocalDate joined = LocalDate.of(2026, 1, 31);
        Invoice invoice = new Invoice(
                new InvoiceId(UUID.randomUUID()),
                1,
                Interval.MONTH,
                Interval.MONTH.period(joined, 0),
                joined,
                FIVE,
                FIVE);
        List<Days> paid = List.of(Interval.MONTH.period(joined.plusDays(paidFrom), 0));
        LocalDate today = joined.plusDays(paidOn);
        Days bought = invoice.buys(today, votes, paid);
        assertThat(paid).noneMatch(bought::overlaps);
        assertThat(bought.to()).isAfter(today);
    }

    @Property
    void sellsNobodyADayThatPassedWithoutAVote(
            @ForAll @IntRange(min = 0, max = 400) int paidOn, @ForAll Interval interval) {
        LocalDate joined = LocalDate.of(2026, 1, 31);
        Invoice invoice = new Invoice(
                new InvoiceId(UUID.randomUUID()), 1, interval, interval.period(joined, 0), joined, FIVE, FIVE);
        LocalDate today = joined.plusDays(paidOn);
        assertThat(invoice.buys(today, false, List.of())).isEqualTo(interval.period(today, 0));
    }

    @Property
    void settlesAllThatCanBeSettledAndNoMore(
            @ForAll @Size(max = 5) List<@LongRange(min = 1, max = 20) Long> asked,
            @ForAll @Size(max = 5) List<@LongRange(min = 1, max = 20) Long> arrived) {
        List<Invoice> open = asked.stream().map(PeriodsTest::invoice).toList();
        List<Funds> funds = arrived.stream()
                .map(amount -> new Funds(new PaymentId(UUID.randomUUID()), minor(amount)))
                .toList();
        List<Settlement> settlements = Settlement.of(open, funds);
        long settled = settlements.stream()
                .mapToLong(part -> part.amount().amountMinor())
                .sum();
        assertThat(settled).isEqualTo(Math.min(sum(asked), sum(arrived)));
        assertThat(settlements).allMatch(part -> part.amount().isPositive());
        assertThat(settlements.stream()
                        .map(part -> part.invoice() + " " + part.payment())
                        .distinct())
                .hasSameSizeAs(settlements);
        List<Boolean> covered = open.stream()
                .map(invoice -> settlements.stream()
                        .filter(part -> part.invoice().equals(invoice.id()))
                        .reduce(invoice, (left, part) -> left.settledWith(part.amount()), (one, other) -> other)
                        .covered())
                .toList();
        assertThat(covered).as("oldest first").isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
    }

    @Test
    void refusesATransactionThatDoesNotBalance() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        Posting debit = Posting.debit(LedgerAccount.BANK, FIVE);
        Posting credit = Posting.credit(LedgerAccount.DUES, Money.parse("4.99", "USD"));
        assertThatThrownBy(() -> NewTransaction.of(day, "Odd", List.of(debit, credit)))
                .hasMessageContaining("sum to 0.01 USD");
        assertThatThrownBy(() -> NewTransaction.of(day, "One", List.of(debit)))
                .hasMessageContaining("2 to 1000 postings");
        assertThatThrownBy(() -> NewTransaction.of(
                        day, "Mixed", List.of(debit, Posting.credit(LedgerAccount.DUES, Money.parse("5.00", "EUR")))))
                .hasMessageContaining("do not mix");
        assertThatThrownBy(() -> Posting.debit(LedgerAccount.BANK, Money.parse("0.00", "USD")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> starts(LocalDate anchor, Interval interval, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> interval.period(anchor, number).from().toString())
                .toList();
    }

    private static Invoice invoice(long amountMinor) {
        LocalDate day = LocalDate.of(2026, 1, 31);
        Days period = Interval.MONTH.period(day, 0);
        return new Invoice(
                new InvoiceId(UUID.randomUUID()), 1, Interval.MONTH, period, day, minor(amountMinor), minor(0));
    }

    private static Money minor(long amount) {
        return Money.ofMinor(amount, FIVE.currency());
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }
}
