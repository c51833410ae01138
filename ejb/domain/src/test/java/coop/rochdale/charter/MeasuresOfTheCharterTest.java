package coop.rochdale.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MeasuresOfTheCharterTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void readsAnAmendmentInTheFormEachTypeHas() {
        assertThat(amendment("voting.period", "P1W").value()).isEqualTo("P7D");
        assertThat(amendment("payroll.day", new BigDecimal(15)).value()).isEqualTo("15");
        assertThat(amendment("payroll.day", "15").value()).isEqualTo("15");
        assertThat(amendment("dues.minimum", "5.50").value()).isEqualTo("5.50");
        assertThat(amendment("dues.minimum", money("5.50", "USD")).value()).isEqualTo("5.50");
        assertThat(amendment("threshold.simple", "3/5").value()).isEqualTo("3/5");
        assertThat(amendment("ballots.secrecy", "open").value()).isEqualTo("open");
    }

    @Test
    void refusesAnAmendmentWithAPointerToTheWrongField() {
        assertThat(wrong("no.such", "P7D")).containsExactly("/clause");
        for (Object value :
                new Object[] {"PT0S", new BigDecimal(7), true, List.of(), Map.of(), new BigDecimal("1E+999999999")}) {
            assertThat(wrong("voting.period", value)).as("%s", value).containsExactly("/value");
        }
        for (Object value : new Object[] {
            new BigDecimal("15.5"),
            new BigDecimal(29),
            new BigDecimal("1E+999999999"),
            new BigDecimal("1E-999999999"),
            "x"
        }) {
            assertThat(wrong("payroll.day", value)).as("%s", value).containsExactly("/value");
        }
        for (Object value :
                new Object[] {money("5.50", "EUR"), money("5.5", "USD"), Map.of("amount", "5.50"), "-1.00"}) {
            assertThat(wrong("dues.minimum", value)).as("%s", value).containsExactly("/value");
        }
        assertThat(pointers(() -> Amendment.read(Payload.empty(), USD))).containsExactly("/clause", "/value");
    }

    @Test
    void readsAFeeChange() {
        FeeChange change = fee(money("5.99", "USD"), "2026-03-02");
        change.check(NOON);
        assertThat(change.minimum().amount()).isEqualTo("5.99");
        assertThat(change.since(NOON)).isEqualTo("2026-03-02T00:00:00Z");
    }

    @Test
    void putsAFeeOfTodayInForceAtOnceAndNeverEarlier() {
        FeeChange change = fee(money("5.99", "USD"), "2026-03-01");
        change.check(NOON);
        assertThat(change.since(NOON)).isEqualTo(NOON);
    }

    @Test
    void refusesAFeeOfThePast() {
        FeeChange change = fee(money("5.99", "USD"), "2026-02-28");
        Refused refused = catchThrowableOfType(Refused.class, () -> change.check(NOON));
        assertThat(refused.refusal()).isEqualTo(CharterRefusal.FEE_IN_THE_PAST);
        assertThat(refused.detail()).contains("2026-02-28").contains("2026-03-01");
    }

    @Test
    void refusesAFeeWithAPointerToTheWrongField() {
        assertThat(pointers(() -> fee(money("5.99", "EUR"), "2026-03-02"))).containsExactly("/minimum/currency");
        assertThat(pointers(() -> fee(money("-5.99", "USD"), "2026-03-02"))).containsExactly("/minimum/amount");
        assertThat(pointers(() -> fee(money("5", "USD"), "soon"))).containsExactly("/minimum/amount", "/from");
        assertThat(pointers(() -> FeeChange.read(Payload.empty(), USD)))
                .containsExactly("/minimum/amount", "/minimum/currency", "/from");
    }

    private static Amendment amendment(String clause, Object value) {
        return Amendment.read(new Payload(Map.of("clause", clause, "value", value)), USD);
    }

    private static List<String> wrong(String clause, Object value) {
        return pointers(() -> amendment(clause, value));
    }

    private static FeeChange fee(Map<String, String> minimum, String from) {
        return FeeChange.read(new Payload(Map.of("minimum", minimum, "from", from)), USD);
    }

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private static List<String> pointers(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).flaws().stream()
                .map(Flaw::pointer)
                .toList();
    }
}
