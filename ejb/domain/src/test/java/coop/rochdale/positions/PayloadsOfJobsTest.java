package coop.rochdale.positions;

import static coop.rochdale.positions.Samples.ACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a measure on jobs must look like; every flaw is named at once, by its pointer. */
class PayloadsOfJobsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final String ID = "019ca945-0a00-72c1-b47f-e5bf159d4aec";

    @Test
    void readsAWholePosition() {
        CreatePosition read = CreatePosition.read(new Payload(baker()), USD);

        assertThat(read.job().title()).isEqualTo("Baker");
        assertThat(read.job().seats()).isEqualTo(2);
        assertThat(read.job().powers()).containsExactlyInAnyOrder(Power.TREASURY, Power.OPERATIONS);
        assertThat(read.job().noticePeriod()).isEqualTo(Span.ofDays(30));
        assertThat(read.job().term()).contains(Span.parse("P1Y"));
        assertThat(read.salary()).isEqualTo(Samples.hourly("20.00", 80));
    }

    @Test
    void doesWithoutTermPowersAndTheHoursOfAMonthlySalary() {
        Map<String, Object> fields = new HashMap<>(baker());
        fields.keySet().removeAll(List.of("powers", "term"));
        fields.put("salary", Map.of("amount", "2000.00", "currency", "USD", "per", "month"));
        CreatePosition read = CreatePosition.read(new Payload(fields), USD);

        assertThat(read.job().powers()).isEmpty();
        assertThat(read.job().term()).isEqualTo(Optional.empty());
        assertThat(read.salary()).isEqualTo(Samples.monthly("2000.00"));
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(flaws(() -> CreatePosition.read(Payload.empty(), USD)))
                .containsExactlyInAnyOrder(
                        "/title",
                        "/description",
                        "/seats",
                        "/salary/amount",
                        "/salary/currency",
                        "/salary/per",
                        "/noticePeriod");
        assertThat(flaws(() -> Appoint.read(Payload.empty()))).containsExactly("/position", "/account", "/start");
        assertThat(flaws(() -> Dismiss.read(Payload.empty()))).containsExactly("/employment", "/reason");
        assertThat(flaws(() -> RemovePosition.read(Payload.empty()))).containsExactly("/position");
        assertThat(flaws(() -> ChangeSalary.read(Payload.empty(), USD)))
                .containsExactlyInAnyOrder("/position", "/salary/amount", "/salary/currency", "/salary/per", "/from");
    }

    @Test
    void refusesWhatIsWrongFieldByField() {
        Map<String, Object> fields = new HashMap<>(baker());
        fields.put("seats", new BigDecimal("0"));
        fields.put("noticePeriod", "P13M");
        fields.put("term", "PT0S");
        fields.put("powers", List.of("treasury", "treasury", "royalty"));
        fields.put("salary", Map.of("amount", "-1.00", "currency", "USD", "per", "hour"));
        fields.put("bonus", "yes");

        assertThat(flaws(() -> CreatePosition.read(new Payload(fields), USD)))
                .containsExactlyInAnyOrder(
                        "/seats",
                        "/noticePeriod",
                        "/term",
                        "/powers",
                        "/powers",
                        "/salary/amount",
                        "/salary/hours",
                        "/bonus");
    }

    @ParameterizedTest
    @CsvSource({
        "20,      USD, /salary/amount",
        "20.001,  USD, /salary/amount",
        "1e3,     USD, /salary/amount",
        "10000000000.01, USD, /salary/amount",
        "20.00,   EUR, /salary/currency",
        "20.00,   XX,  /salary/currency",
    })
    void refusesPayThatIsNotAnAmountOfTheCoopsCurrency(String amount, String currency, String pointer) {
        Map<String, Object> fields = new HashMap<>(baker());
        fields.put("salary", Map.of("amount", amount, "currency", currency, "per", "month"));

        assertThat(flaws(() -> CreatePosition.read(new Payload(fields), USD))).containsExactly(pointer);
    }

    @Test
    void employsFromADayOrAnInstantAndNotBeforeTheEnactment() {
        Instant enacted = Instant.parse("2026-05-05T10:00:00Z");

        assertThat(start("2026-05-06").startAt(enacted)).isEqualTo(Instant.parse("2026-05-06T00:00:00Z"));
        assertThat(start("2026-05-05T10:00:01Z").startAt(enacted)).isEqualTo(enacted.plusSeconds(1));
        assertThat(start("2026-05-05").startAt(enacted)).isEqualTo(enacted);
        assertThat(flaws(() -> start("soon"))).containsExactly("/start");
        assertThat(flaws(() -> start("+999999999-01-01T00:00:00Z"))).containsExactly("/start");
    }

    @Test
    void paysFromADayAndNotBeforeTheEnactment() {
        ChangeSalary wish =
                ChangeSalary.read(new Payload(Map.of("position", ID, "salary", pay(), "from", "2026-05-05")), USD);

        assertThat(wish.entry(LocalDate.of(2026, 5, 1), ACT))
                .isEqualTo(new SalaryEntry(Samples.hourly("20.00", 80), LocalDate.of(2026, 5, 5), ACT));
        assertThat(wish.fromAt(LocalDate.of(2026, 5, 9))).isEqualTo(LocalDate.of(2026, 5, 9));
    }

    private static Appoint start(String start) {
        return Appoint.read(new Payload(Map.of("position", ID, "account", ID, "start", start)));
    }

    private static Map<String, Object> baker() {
        return Map.of(
                "title", "Baker",
                "description", "Bakes the bread.",
                "seats", new BigDecimal("2"),
                "salary", pay(),
                "powers", List.of("treasury", "operations"),
                "noticePeriod", "P30D",
                "term", "P1Y");
    }

    private static Map<String, Object> pay() {
        return Map.of("amount", "20.00", "currency", "USD", "per", "hour", "hours", new BigDecimal("80"));
    }

    private static List<String> flaws(ThrowingCallable attempt) {
        return catchThrowableOfType(Refused.class, attempt).flaws().stream()
                .map(Flaw::pointer)
                .toList();
    }
}
