package coop.rochdale.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Price;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.LedgerQueries.Balance;
import coop.rochdale.ledger.LedgerQueries.Movement;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinancesTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Test
    void freeIsWhatIsLiquidLessWhatIsOwedAndReserved() {
        FreeFunds funds = FreeFunds.of(
                List.of(
                        balance("assets:bank:main", "100.00"),
                        balance("assets:cash:till", "20.00"),
                        balance("assets:receivable:tax", "500.00"),
                        balance("liabilities:member-credit", "-7.00"),
                        balance("liabilities:wages", "-30.00"),
                        balance("income:dues", "-583.00"),
                        new Balance(new LedgerAccount("assets:bank:yen"), Money.parse("900", "JPY"))),
                usd("6.00"),
                usd("11.00"));

        assertThat(funds.liquid()).isEqualTo(usd("120.00"));
        assertThat(funds.liabilities()).isEqualTo(usd("37.00"));
        assertThat(funds.reserved()).isEqualTo(usd("17.00"));
        assertThat(funds.free()).isEqualTo(usd("66.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, 0.00, 0.00, 1200",
        "0.00, 0.00, 0.00, 1200",
        "-5.00, 10.00, 10.00, 1200",
        "100.00, 0.00, 30.00, 3",
        "100.00, 5.00, 30.00, 4",
        "90.00, 0.00, 30.00, 3",
        "89.99, 0.00, 30.00, 2",
        "0.00, 0.00, 30.00, 0",
        "-1.00, 0.00, 0.01, 0",
        "9000000.00, 0.00, 0.01, 1200",
    })
    void theRunwayIsTheFullMonthsThatTheFreeFundsLast(String free, String income, String commitments, int months) {
        assertThat(finances(free, income, commitments).runwayMonths()).isEqualTo(months);
    }

    @Test
    void aPriceTagSaysWhatIsLeftAndForHowLong() {
        Price price = Price.once(usd("30.00")).plus(Price.monthly(usd("10.00"))).binding(usd("10.00"));
        PriceTag tag = PriceTag.of(price, finances("100.00", "0.00", "20.00"));

        assertThat(tag.fundsBefore()).isEqualTo(usd("100.00"));
        assertThat(tag.fundsAfter()).isEqualTo(usd("60.00"));
        assertThat(tag.runwayBefore()).isEqualTo(5);
        assertThat(tag.runwayAfter()).isEqualTo(2);
    }

    @Test
    void incomeIsTheAverageOfFullMonthsSinceAnythingWasBooked() {
        List<Movement> movements = List.of(
                movement("2026-03", "income:dues", "-60.00"),
                movement("2026-03", "expenses:tech", "50.00"),
                movement("2026-05", "income:gifts", "-30.01"),
                movement("2026-06", "income:dues", "-99.00"));

        assertThat(Month.income(movements, JUNE, USD)).isEqualTo(usd("30.00"));
        assertThat(Month.income(movements.subList(3, 4), JUNE, USD)).isEqualTo(usd("99.00"));
        assertThat(Month.income(List.of(), JUNE, USD)).isEqualTo(usd("0.00"));
        assertThat(Month.income(List.of(movement("2026-05", "income:dues", "5.00")), JUNE, USD))
                .isEqualTo(usd("0.00"));
        List<Movement> began =
                List.of(movement("2026-03", "expenses:tech", "50.00"), movement("2026-05", "income:dues", "-30.00"));
        assertThat(Month.income(began, JUNE, USD))
                .as("three months, of which one had income")
                .isEqualTo(usd("10.00"));
    }

    @Test
    void incomeIsMoneyAndNotWork() {
        List<Movement> movements = List.of(
                movement("2026-05", "income:dues", "-50.00"),
                movement("2026-05", "expenses:labour", "20.00"),
                movement("2026-05", "assets:bank:main", "30.00"));
        assertThat(Month.income(movements, JUNE, USD)).isEqualTo(usd("30.00"));
        assertThat(Month.income(movements.subList(0, 2), YearMonth.of(2026, 5), USD))
                .as("in a first month, too")
                .isEqualTo(usd("30.00"));
    }

    @Test
    void tellsEveryMonthSinceTheFirst() {
        List<Movement> movements = List.of(
                movement("2026-04", "assets:bank:main", "50.00"),
                movement("2026-04", "income:dues", "-60.00"),
                movement("2026-04", "expenses:tech", "10.00"),
                movement("2026-06", "assets:bank:main", "-8.00"),
                movement("2026-06", "expenses:tech", "8.00"));

        assertThat(Month.all(movements, JUNE, usd("42.00")))
                .containsExactly(
                        new Month(JUNE, usd("0.00"), usd("8.00"), usd("42.00")),
                        new Month(YearMonth.of(2026, 5), usd("0.00"), usd("0.00"), usd("50.00")),
                        new Month(YearMonth.of(2026, 4), usd("60.00"), usd("10.00"), usd("50.00")));
        assertThat(Month.all(List.of(), JUNE, usd("0.00"))).hasSize(1);
    }

    private static Finances finances(String free, String income, String commitments) {
        FreeFunds funds = new FreeFunds(usd(free), usd("0.00"), usd("0.00"), usd("0.00"));
        return new Finances(funds, usd(income), usd(commitments));
    }

    private static Balance balance(String account, String amount) {
        return new Balance(new LedgerAccount(account), usd(amount));
    }

    private static Movement movement(String month, String account, String amount) {
        return new Movement(YearMonth.parse(month), new LedgerAccount(account), usd(amount));
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
