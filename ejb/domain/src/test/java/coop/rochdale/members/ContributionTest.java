package coop.rochdale.members;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContributionTest {

    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({"5.00, true", "4.99, false", "0.00, false", "10000000000.00, true", "10000000000.01, false"})
    void isAtLeastTheMinimumAndNotBeyondCounting(String amount, boolean good) {
        assertThat(flaws(amount, "USD", "5.00").isEmpty()).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"0.01, true", "0.00, false", "-1.00, false"})
    void isNeverNothingEvenWhereThereIsNoMinimum(String amount, boolean good) {
        assertThat(flaws(amount, "USD", "0.00").isEmpty()).isEqualTo(good);
    }

    @Test
    void tellsTheLeastThatWouldDo() {
        assertThat(flaws("1.00", "USD", "5.00"))
                .singleElement()
                .extracting(Flaw::detail)
                .asString()
                .contains("5.00");
        assertThat(flaws("0.00", "USD", "0.00"))
                .singleElement()
                .extracting(Flaw::detail)
                .asString()
                .contains("0.01");
    }

    @Test
    void isPaidInTheCoopsCurrency() {
        assertThat(flaws("5.00", "EUR", "5.00")).extracting(Flaw::pointer).containsExactly("/contribution/currency");
    }

    @Test
    void costsTwelveTimesAsMuchAYear() {
        Money monthly = Money.parse("4.99", "USD");
        assertThat(new Contribution(monthly, Interval.MONTH).perInterval()).isEqualTo(monthly);
        assertThat(new Contribution(monthly, Interval.YEAR).perInterval()).isEqualTo(Money.parse("59.88", "USD"));
    }

    private static java.util.List<Flaw> flaws(String amount, String currency, String minimum) {
        Terms terms = Terms.initial(USD, Map.of(Clause.DUES_MINIMUM, minimum));
        return new Contribution(Money.parse(amount, currency), Interval.MONTH).flaws(terms);
    }
}
