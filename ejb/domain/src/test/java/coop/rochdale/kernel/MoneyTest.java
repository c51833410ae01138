package coop.rochdale.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Property
    void readsBackWhatItWritesInEveryCurrencyWithAMinorUnit(
            @ForAll long minor, @ForAll("currencies") Currency currency) {
        Money money = Money.ofMinor(minor, currency);
        assertThat(Money.parse(money.amount(), currency.getCurrencyCode())).isEqualTo(money);
    }

    @Property
    void refusesOrReadsAnyTextButNeverBreaks(@ForAll String text) {
        try {
            assertThat(Money.parse(text, "USD").amount()).isEqualTo(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageEndingWith(".");
        }
    }

    @Property
    void addsAndTakesAwayWithoutLosingAUnit(@ForAll int left, @ForAll int right) {
        Money sum = Money.ofMinor(left, USD).plus(Money.ofMinor(right, USD));
        assertThat(sum.amountMinor()).isEqualTo((long) left + right);
        assertThat(sum.minus(Money.ofMinor(right, USD))).isEqualTo(Money.ofMinor(left, USD));
    }

    @Test
    void hasTheDecimalsOfItsCurrency() {
        assertThat(Money.ofMinor(499, USD).amount()).isEqualTo("4.99");
        assertThat(Money.ofMinor(-5, USD).amount()).isEqualTo("-0.05");
        assertThat(Money.ofMinor(499, Currency.getInstance("JPY")).amount()).isEqualTo("499");
        assertThat(Money.ofMinor(4_990, Currency.getInstance("KWD")).amount()).isEqualTo("4.990");
    }

    @Test
    void refusesEveryOtherSpelling() {
        for (String text :
                new String[] {"", "5", "5.0", "5.000", "05.00", "+5.00", "5,00", ".50", "5.", "1e2", " 5.00", "٥.٠٠"}) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> Money.parse(text, "USD"))
                    .withMessageContaining("exactly 2 decimals");
        }
    }

    @Test
    void refusesWhatIsNoCurrencyOrHasNoMinorUnit() {
        for (String code : new String[] {"", "usd", "XYZ", "XAU", "ZZZ", "DOLLAR"}) {
            assertThatIllegalArgumentException().as(code).isThrownBy(() -> Money.parse("1.00", code));
        }
    }

    @Test
    void neverRoundsOrWraps() {
        assertThat(Money.parse("92233720368547758.07", "USD").amountMinor()).isEqualTo(Long.MAX_VALUE);
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse("92233720368547758.08", "USD"));
        Money most = Money.ofMinor(Long.MAX_VALUE, USD);
        assertThatThrownBy(() -> most.plus(Money.ofMinor(1, USD))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofMinor(Long.MIN_VALUE, USD).negated()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void neverMixesCurrencies() {
        Money dollar = Money.ofMinor(1, USD);
        Money euro = Money.ofMinor(1, Currency.getInstance("EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> dollar.plus(euro));
        assertThatIllegalArgumentException().isThrownBy(() -> dollar.minus(euro));
        assertThatIllegalArgumentException().isThrownBy(() -> dollar.compareTo(euro));
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of(Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .toList());
    }
}
