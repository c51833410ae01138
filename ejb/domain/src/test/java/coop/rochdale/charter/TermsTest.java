package coop.rochdale.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import coop.rochdale.kernel.Fraction;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void startsEveryClauseWithADefaultInItsOwnBounds() {
        Terms terms = Terms.initial(USD, Map.of());
        for (Clause clause : Clause.values()) {
            String value = terms.value(clause);
            assertThat(clause.bounds().canonical(value, USD)).as(clause.key()).isEqualTo(value);
            assertThat(clause.description()).as(clause.key()).endsWith(".");
        }
    }

    @Test
    void letsEverySpanOfTimeBeASecond() {
        for (Clause clause : Clause.values()) {
            if (clause.type() == ClauseType.DURATION) {
                assertThat(clause.bounds().canonical("PT1S", USD))
                        .as(clause.key())
                        .isEqualTo("PT1S");
            }
        }
    }

    @Property
    void startsInEveryCurrency(@ForAll("currencies") Currency currency, @ForAll Clause clause) {
        String value = Terms.initial(currency, Map.of()).value(clause);
        assertThat(clause.bounds().canonical(value, currency)).isEqualTo(value);
        clause.bounds()
                .leastIn(currency)
                .ifPresent(least ->
                        assertThat(clause.bounds().canonical(least, currency)).isEqualTo(least));
        clause.bounds()
                .mostIn(currency)
                .ifPresent(most ->
                        assertThat(clause.bounds().canonical(most, currency)).isEqualTo(most));
    }

    @Property
    void acceptsNoTextThatItWouldWriteOtherwiseTheSecondTime(@ForAll Clause clause, @ForAll("texts") String text) {
        try {
            String canonical = clause.bounds().canonical(text, USD);
            assertThat(clause.bounds().canonical(canonical, USD)).isEqualTo(canonical);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageEndingWith(".");
        }
    }

    @Test
    void givesEachClauseItsTypeBack() {
        Terms terms = Terms.initial(USD, Map.of());
        assertThat(terms.span(Clause.VOTING_PERIOD)).isEqualTo(Span.ofDays(7));
        assertThat(terms.integer(Clause.PAYROLL_DAY)).isEqualTo(28);
        assertThat(terms.fraction(Clause.THRESHOLD_OVERRIDE)).isEqualTo(Fraction.of(2, 3));
        assertThat(terms.money(Clause.DUES_MINIMUM)).isEqualTo(Money.parse("4.99", "USD"));
        assertThat(terms.is(Clause.BALLOTS_SECRECY, "secret")).isTrue();
        assertThat(terms.is(Clause.BALLOTS_SECRECY, "open")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> terms.is(Clause.BALLOTS_SECRECY, "hidden"));
    }

    @Test
    void hasNoValueBeforeTheFounding() {
        Terms terms = new Terms(USD, new HashMap<>());
        assertThatIllegalStateException().isThrownBy(() -> terms.value(Clause.VOTING_PERIOD));
    }

    @Test
    void refusesWhatLiesOutsideTheBounds() {
        refuses(Clause.VOTING_PERIOD, "PT0S", "P91D", "week");
        refuses(Clause.PAYROLL_DAY, "0", "29", "-1", "1.0", "01", "١", "99999999999");
        refuses(Clause.THRESHOLD_SIMPLE, "49/100", "1/1", "0.5");
        refuses(Clause.DUES_MINIMUM, "-0.01", "10000000000.01", "5", "");
        refuses(Clause.FRANCHISE_DUAL_MEMBERS, "neither", "Worker", "");
    }

    private static void refuses(Clause clause, String... values) {
        for (String value : values) {
            assertThatIllegalArgumentException()
                    .as(clause.key() + " " + value)
                    .isThrownBy(() -> clause.bounds().canonical(value, USD));
        }
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of(Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .toList());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("PTYMDHS0123456789./-workeadtuslf")
                .ofMaxLength(8);
    }
}
