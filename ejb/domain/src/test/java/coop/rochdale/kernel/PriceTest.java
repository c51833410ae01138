package coop.rochdale.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Money FIVE = Money.parse("5.00", "USD");
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Test
    void addsWhatIsPaidOnceAndWhatIsPaidEachMonth() {
        Price once = Price.once(FIVE);
        Price both = once.plus(Price.monthly(FIVE)).plus(once);
        assertThat(both.oneOff()).isEqualTo(Money.parse("10.00", "USD"));
        assertThat(both.monthly()).isEqualTo(FIVE);
        assertThat(Price.free(USD).plus(both)).isEqualTo(both);
    }

    @Test
    void whatIsReservedAtOnceIsNoAmountOfItsOwn() {
        Price bound = Price.monthly(FIVE).binding(FIVE).plus(Price.once(FIVE)).binding(FIVE);
        assertThat(bound.bound()).isEqualTo(Money.parse("10.00", "USD"));
        assertThat(bound.monthly()).isEqualTo(FIVE);
        assertThat(bound.oneOff()).isEqualTo(FIVE);
        assertThat(bound.atOnce()).isEqualTo(Money.parse("15.00", "USD"));
    }

    @Test
    void endsWhenTheLaterOfTwoMonthlyPartsEnds() {
        assertThat(monthlyUntil(JUNE).plus(monthlyUntil(JULY)).until()).contains(JULY);
        assertThat(monthlyUntil(JULY).plus(monthlyUntil(JUNE)).until()).contains(JULY);
    }

    @Test
    void neverEndsIfOneMonthlyPartNeverDoes() {
        assertThat(monthlyUntil(JUNE).plus(Price.monthly(FIVE)).until()).isEmpty();
        assertThat(Price.monthly(FIVE).plus(monthlyUntil(JUNE)).until()).isEmpty();
    }

    @Test
    void endsWithItsOnlyMonthlyPart() {
        assertThat(monthlyUntil(JUNE).plus(Price.free(USD)).until()).contains(JUNE);
        assertThat(Price.free(USD).plus(monthlyUntil(JUNE)).until()).contains(JUNE);
    }

    private static Price monthlyUntil(LocalDate end) {
        return new Price(Money.zero(USD), FIVE, Money.zero(USD), Optional.of(end));
    }
}
