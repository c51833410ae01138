package coop.rochdale.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every ledger must keep to. Each test posts to accounts of its own. */
public interface LedgerContract {

    Instant RECORDED = Instant.parse("2026-02-03T10:20:30.123456Z");

    /** Does the work in a transaction of its own. */
    <T> T ledger(Function<Ports, T> work);

    /** The ports under test. */
    record Ports(Ledger ledger, LedgerQueries queries) {}

    @Test
    default void keepsEverythingATransactionSays() {
        TransactionId id = book("everything", "2026-02-01", "5.00");
        Transaction found = ledger(ports -> ports.ledger().find(id)).orElseThrow();
        assertThat(found.bookedOn()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(found.recordedAt()).isEqualTo(RECORDED);
        assertThat(found.description()).isEqualTo("Dues received");
        assertThat(found.postings()).containsExactlyElementsOf(postings("everything", "5.00"));
        assertThat(found.reversal()).isEmpty();
        assertThat(found.reversedBy()).isEmpty();
    }

    @Test
    default void sumsPostingsPerAccountAndCurrency() {
        book("sums", "2026-02-01", "5.00");
        book("sums", "2026-02-02", "2.50");
        ledger(ports -> ports.ledger()
                .record(
                        NewTransaction.of(
                                LocalDate.of(2026, 2, 2),
                                "In yen",
                                List.of(
                                        Posting.debit(bank("sums"), Money.parse("700", "JPY")),
                                        Posting.credit(dues("sums"), Money.parse("700", "JPY")))),
                        RECORDED));
        assertThat(balancesOf("sums", Until.now()))
                .containsExactly(
                        new LedgerQueries.Balance(bank("sums"), Money.parse("700", "JPY")),
                        new LedgerQueries.Balance(bank("sums"), Money.parse("7.50", "USD")),
                        new LedgerQueries.Balance(dues("sums"), Money.parse("-700", "JPY")),
                        new LedgerQueries.Balance(dues("sums"), Money.parse("-7.50", "USD")));
    }

    @Test
    default void looksBackToTheEndOfADayAndToAnInstant() {
        book("back", "2026-02-01", "5.00");
        book("back", "2026-02-02", "2.50");
        assertThat(bankOf("back", Until.parse("2026-01-31"))).isEmpty();
        assertThat(bankOf("back", Until.parse("2026-02-01"))).contains(Money.parse("5.00", "USD"));
        assertThat(bankOf("back", Until.parse("2026-02-02"))).contains(Money.parse("7.50", "USD"));
        assertThat(bankOf("back", Until.parse(RECORDED.toString()))).contains(Money.parse("7.50", "USD"));
        assertThat(bankOf("back", Until.parse(RECORDED.minusSeconds(1).toString())))
                .isEmpty();
    }

    @Test
    default void sumsWhatAnAccountMovedInAMonth() {
        book("moved", "2026-01-31", "5.00");
        book("moved", "2026-02-01", "2.50");
        book("moved", "2026-02-28", "1.50");
        book("moved", "2026-03-01", "9.00");
        List<LedgerQueries.Movement> moved =
                ledger(ports -> ports.queries().movements(YearMonth.of(2026, 1), YearMonth.of(2026, 2)));
        assertThat(moved.stream().filter(movement -> movement.account().name().endsWith(":moved")))
                .containsExactly(
                        new LedgerQueries.Movement(YearMonth.of(2026, 1), bank("moved"), Money.parse("5.00", "USD")),
                        new LedgerQueries.Movement(YearMonth.of(2026, 1), dues("moved"), Money.parse("-5.00", "USD")),
                        new LedgerQueries.Movement(YearMonth.of(2026, 2), bank("moved"), Money.parse("4.00", "USD")),
                        new LedgerQueries.Movement(YearMonth.of(2026, 2), dues("moved"), Money.parse("-4.00", "USD")));
    }

    @Test
    default void reversesATransactionOnceAndNeverAReversal() {
        TransactionId id = book("reversed", "2026-02-01", "5.00");
        TransactionId reversal = reverse(id);
        Transaction found = ledger(ports -> ports.ledger().find(reversal)).orElseThrow();
        assertThat(found.reversal()).contains(new Reversal(id, "It was another's"));
        assertThat(ledger(ports -> ports.ledger().find(id)).orElseThrow().reversedBy())
                .contains(reversal);
        assertThat(bankOf("reversed", Until.now())).contains(Money.parse("0.00", "USD"));
        assertRefused(() -> reverse(id), LedgerRefusal.ALREADY_REVERSED);
        assertRefused(() -> reverse(reversal), LedgerRefusal.IS_REVERSAL);
    }

    @Test
    default void recordsNoSecondReversalEvenOfWhoReadTooEarly() {
        TransactionId id = book("raced", "2026-02-01", "5.00");
        NewTransaction opposite =
                ledger(ports -> ports.ledger().find(id)).orElseThrow().reversed("Twice", LocalDate.of(2026, 2, 3));
        ledger(ports -> ports.ledger().record(opposite, RECORDED));
        assertRefused(() -> ledger(ports -> ports.ledger().record(opposite, RECORDED)), LedgerRefusal.ALREADY_REVERSED);
    }

    @Test
    default void pagesTransactionsOfAnAccountFromTheLatestDayBackwards() {
        TransactionId second = book("paged", "2026-02-02", "1.00");
        TransactionId first = book("paged", "2026-02-01", "1.00");
        TransactionId third = book("paged", "2026-02-02", "1.00");
        TransactionId fourth = book("paged", "2026-02-03", "1.00");
        Page<Transaction> newest = page("paged", 2, Optional.empty());
        assertThat(newest.items()).extracting(Transaction::id).containsExactly(fourth, third);
        Page<Transaction> oldest = page("paged", 2, newest.next());
        assertThat(oldest.items()).extracting(Transaction::id).containsExactly(second, first);
        assertThat(oldest.next()).isEmpty();
    }

    @Test
    default void filtersByDaysThatAreBothWithin() {
        book("filtered", "2026-02-01", "1.00");
        TransactionId within = book("filtered", "2026-02-02", "1.00");
        book("filtered", "2026-02-03", "1.00");
        Optional<LocalDate> day = Optional.of(LocalDate.of(2026, 2, 2));
        Page<Transaction> found = ledger(ports -> ports.queries()
                .transactions(
                        LedgerQueries.Wanted.all().of(bank("filtered")).within(day, day),
                        new Page.Wish(20, Optional.empty())));
        assertThat(found.items()).extracting(Transaction::id).containsExactly(within);
    }

    @Test
    default void readsTheBooksInTheirOrder() {
        TransactionId second = book("ordered", "1999-02-02", "1.00");
        TransactionId first = book("ordered", "1999-02-01", "1.00");
        TransactionId third = book("ordered", "1999-02-02", "1.00");
        book("ordered", "1999-02-03", "1.00");
        LedgerQueries.Days days = LedgerQueries.Wanted.all()
                .within(Optional.empty(), Optional.of(LocalDate.of(1999, 2, 2)))
                .days();
        List<Transaction> begin = ledger(ports -> ports.queries().inOrder(days, Optional.empty(), 2));
        assertThat(begin).extracting(Transaction::id).containsExactly(first, second);
        Optional<LedgerQueries.Place> place = Optional.of(LedgerQueries.Place.of(begin.get(1)));
        List<Transaction> rest = ledger(ports -> ports.queries().inOrder(days, place, 2));
        assertThat(rest).extracting(Transaction::id).containsExactly(third);
    }

    @Test
    default void filtersByWhatAnEventTold() {
        UUID subject = Ids.next(RECORDED);
        NewTransaction booking = NewTransaction.of(LocalDate.of(2026, 2, 1), "Told", postings("told", "1.00"));
        TransactionId about = ledger(ports -> ports.ledger().record(booking.about(subject), RECORDED));
        TransactionId itself = ledger(ports -> ports.ledger().record(booking, RECORDED));
        ledger(ports -> ports.ledger().record(booking.about(subject), RECORDED.plusSeconds(1)));
        assertThat(told(subject, RECORDED)).containsExactly(about);
        assertThat(told(itself.value(), RECORDED)).containsExactly(itself);
        assertThat(told(subject, RECORDED.plusSeconds(2))).isEmpty();
        assertThat(ledger(ports -> ports.ledger().find(about)).orElseThrow().subject())
                .contains(subject);
    }

    private List<TransactionId> told(UUID subject, Instant at) {
        return ledger(ports -> ports.queries()
                        .transactions(
                                LedgerQueries.Wanted.all().toldBy(new LedgerQueries.Told(subject, at)),
                                new Page.Wish(20, Optional.empty())))
                .items()
                .stream()
                .map(Transaction::id)
                .toList();
    }

    private TransactionId book(String test, String day, String amount) {
        return ledger(ports -> ports.ledger()
                .record(NewTransaction.of(LocalDate.parse(day), "Dues received", postings(test, amount)), RECORDED));
    }

    private TransactionId reverse(TransactionId id) {
        return ledger(ports -> ports.ledger()
                .record(
                        ports.ledger().find(id).orElseThrow().reversed("It was another's", LocalDate.of(2026, 2, 3)),
                        RECORDED));
    }

    private Page<Transaction> page(String test, int limit, Optional<String> after) {
        return ledger(ports ->
                ports.queries().transactions(LedgerQueries.Wanted.all().of(bank(test)), new Page.Wish(limit, after)));
    }

    private Optional<Money> bankOf(String test, Until until) {
        return balancesOf(test, until).stream()
                .filter(balance -> balance.account().equals(bank(test)))
                .map(LedgerQueries.Balance::balance)
                .findFirst();
    }

    private List<LedgerQueries.Balance> balancesOf(String test, Until until) {
        return ledger(ports -> ports.queries().balances(until)).stream()
                .filter(balance -> balance.account().name().endsWith(":" + test))
                .toList();
    }

    private static List<Posting> postings(String test, String amount) {
        Money money = Money.parse(amount, "USD");
        return List.of(Posting.debit(bank(test), money), Posting.credit(dues(test), money));
    }

    private static LedgerAccount bank(String test) {
        return new LedgerAccount("assets:bank:" + test);
    }

    private static LedgerAccount dues(String test) {
        return new LedgerAccount("income:dues:" + test);
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act, LedgerRefusal refusal) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
