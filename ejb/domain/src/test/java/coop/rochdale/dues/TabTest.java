package coop.rochdale.dues;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Coverage;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.PaidPeriod;
import coop.rochdale.members.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TabTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Terms TERMS = Terms.initial(Currency.getInstance("USD"), Map.of());
    private static final Days FEBRUARY = days("2026-02-05", "2026-03-05");
    private static final Days MARCH = days("2026-03-05", "2026-04-05");
    private static final Days APRIL = days("2026-04-05", "2026-05-05");
    private static final Membership JOINED = Membership.joining(
            new MembershipId(new UUID(0, 1)),
            new AccountId(new UUID(0, 2)),
            new Contribution(usd("5.00"), Interval.MONTH),
            Instant.parse("2026-02-05T10:00:00Z"));

    @Test
    void takesWhatThereIsAndBuysNothingUntilThatIsEnough() {
        Tab.Settled half =
                tab(covered(FEBRUARY), asks(1, MARCH)).with(funds(1, "2.00")).settle(NOW);
        assertThat(half.bought()).isEmpty();
        assertThat(half.after().left()).isEmpty();
        assertThat(half.after().open()).containsExactly(asks(1, MARCH).settledWith(usd("2.00")));
        Tab.Settled rest = half.after().with(funds(2, "4.00")).settle(NOW);
        assertThat(rest.settlements()).containsExactly(new Settlement(invoice(1), payment(2), usd("3.00")));
        assertThat(rest.total(usd("0.00"))).isEqualTo(usd("3.00"));
        assertThat(rest.bought()).containsExactly(new Purchase(invoice(1), JOINED.id(), MARCH));
        assertThat(rest.after().open()).isEmpty();
        assertThat(rest.after().left()).containsExactly(funds(2, "1.00"));
        assertThat(rest.after().member().membership()).isEqualTo(JOINED);
    }

    @Test
    void usesOlderMoneyFirstAndCoversAsManyAsItCan() {
        Tab tab = new Tab(
                covered(FEBRUARY),
                List.of(asks(1, MARCH), asks(2, APRIL)),
                List.of(funds(1, "1.00"), funds(2, "0.50")));
        Tab.Settled settled = tab.with(funds(3, "20.00")).settle(NOW);
        assertThat(settled.settlements())
                .containsExactly(
                        new Settlement(invoice(1), payment(1), usd("1.00")),
                        new Settlement(invoice(1), payment(2), usd("0.50")),
                        new Settlement(invoice(1), payment(3), usd("3.50")),
                        new Settlement(invoice(2), payment(3), usd("5.00")));
        assertThat(settled.bought()).extracting(Purchase::days).containsExactly(MARCH, APRIL);
        assertThat(settled.after().left()).containsExactly(funds(3, "11.50"));
    }

    @Test
    void beginsAnewTodayForWhoHasNoVote() {
        Tab.Settled settled = tab(member(Coverage.none()), asks(1, FEBRUARY))
                .with(funds(1, "5.00"))
                .settle(NOW);
        assertThat(settled.bought()).extracting(Purchase::days).containsExactly(days("2026-03-10", "2026-04-10"));
        assertThat(settled.before().member().membership().anchor()).isEqualTo(LocalDate.of(2026, 2, 5));
        assertThat(settled.after().member().membership().anchor()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(settled.after().member().standing()).as("until asked").isEqualTo(Standing.PENDING);
        assertThat(settled.after().at(NOW, TERMS).member().standing()).isEqualTo(Standing.CURRENT);
    }

    @Test
    void takesNothingForWhoLeft() {
        Membership closed = JOINED.closed(Closure.resigned(NOW.minusSeconds(1)));
        Member left = Member.at(NOW, TERMS, closed, Coverage.none());
        Tab.Settled settled =
                tab(left, asks(1, FEBRUARY)).with(funds(1, "5.00")).settle(NOW);
        assertThat(settled.settlements()).isEmpty();
        assertThat(settled.bought()).isEmpty();
        assertThat(settled.after().left()).containsExactly(funds(1, "5.00"));
        assertThat(settled.after().member()).isEqualTo(left);
    }

    private static Tab tab(Member member, Invoice invoice) {
        return new Tab(member, List.of(invoice), List.of());
    }

    private static Member covered(Days days) {
        return member(new Coverage(List.of(PaidPeriod.granted(days, JOINED.joinedAt())), List.of()));
    }

    private static Member member(Coverage coverage) {
        return Member.at(NOW, TERMS, JOINED, coverage);
    }

    private static Invoice asks(int number, Days days) {
        return new Invoice(invoice(number), number, Interval.MONTH, days, days.from(), usd("5.00"), usd("0.00"));
    }

    private static InvoiceId invoice(int number) {
        return new InvoiceId(new UUID(1, number));
    }

    private static PaymentId payment(int number) {
        return new PaymentId(new UUID(2, number));
    }

    private static Funds funds(int number, String left) {
        return new Funds(payment(number), usd(left));
    }

    private static Days days(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
