package coop.rochdale.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.kernel.Payload.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PayloadTest {

    private static final String ID = "01900000-0000-7000-8000-000000000001";

    @Test
    void readsEveryKindOfField() {
        Payload payload = new Payload(Map.of(
                "text",
                "hello",
                "id",
                ID,
                "date",
                "2026-01-31",
                "span",
                "P30D",
                "number",
                new BigDecimal("7.0"),
                "money",
                Map.of("amount", "4.99", "currency", "USD"),
                "texts",
                List.of("a", "b"),
                "word",
                "up"));
        String read = payload.read(reader -> {
            List<Object> values = List.of(
                    reader.text("text", 10),
                    reader.id("id"),
                    reader.date("date"),
                    reader.span("span"),
                    reader.integer("number", 1, 9),
                    reader.object("money", PayloadTest::pay),
                    reader.texts("texts", 2),
                    reader.word("word", Map.of("up", 1)));
            return values::toString;
        });
        assertThat(read).isEqualTo("[hello, " + ID + ", 2026-01-31, P30D, 7, 4.99 USD, [a, b], 1]");
    }

    @Test
    void namesEveryFlawAtOnceWithItsPointer() {
        Payload payload = new Payload(Map.of(
                "title",
                new BigDecimal(7),
                "from",
                "tomorrow",
                "pay",
                Map.of("amount", "5", "currency", "USD", "extra/~", true),
                "surplus",
                "x"));
        assertThat(flaws(payload, reader -> {
                    reader.text("title", 10);
                    reader.date("from");
                    reader.object("pay", PayloadTest::pay);
                    reader.id("missing");
                    return () -> true;
                }))
                .extracting(Flaw::pointer)
                .containsExactlyInAnyOrder("/title", "/from", "/pay/amount", "/pay/extra~1~0", "/missing", "/surplus");
    }

    @Test
    void refusesAmountsOutOfBoundsAndOfOtherCurrencies() {
        for (String amount : List.of("0.00", "9.01", "-1.00", "5", "1e1", "")) {
            assertThat(flaws(paying(amount, "USD"), PayloadTest::paid))
                    .as(amount)
                    .extracting(Flaw::pointer)
                    .containsExactly("/pay/amount");
        }
        for (String currency : List.of("EUR", "usd", "DOGE")) {
            assertThat(flaws(paying("5.00", currency), PayloadTest::paid))
                    .as(currency)
                    .extracting(Flaw::pointer)
                    .containsExactly("/pay/currency");
        }
        assertThat(paying("9.00", "USD").read(PayloadTest::paid)).isEqualTo(Money.parse("9.00", "USD"));
    }

    private static Payload paying(String amount, String currency) {
        return new Payload(Map.of("pay", Map.of("amount", amount, "currency", currency)));
    }

    private static Supplier<Money> paid(Payload.Reader reader) {
        Money paid = reader.object("pay", PayloadTest::pay);
        return () -> paid;
    }

    private static Money pay(Payload.Reader reader) {
        return reader.amount(Money.parse("0.01", "USD"), Money.parse("9.00", "USD"));
    }

    @Test
    void namesEachWrongFieldOnce() {
        assertThat(flaws(new Payload(Map.of("a", "", "b", "P-1D")), reader -> {
                    reader.text("a", 10);
                    reader.span("b");
                    return () -> true;
                }))
                .extracting(Flaw::pointer)
                .containsExactly("/a", "/b");
    }

    @Test
    void refusesTextsThatCannotBeKept() {
        for (String text : new String[] {"", "  ", "a\u0000b", "x".repeat(11)}) {
            assertThat(flaws(new Payload(Map.of("text", text)), reader -> {
                        reader.text("text", 10);
                        return () -> true;
                    }))
                    .as(text)
                    .hasSize(1);
        }
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(new Payload(Map.of("text", "🌱".repeat(10))).<String>read(reader -> {
                    String text = reader.text("text", 10);
                    return () -> text;
                }))
                .hasSize(20);
    }

    @Test
    void refusesIdsAndDatesInEveryOtherSpelling() {
        for (String id : new String[] {
            ID.toUpperCase(java.util.Locale.ROOT).replace('0', 'A'),
            "1-1-1-1-1",
            ID + "0",
            "0190000-00000-7000-8000-000000000001",
            "zzzzzzzz-0000-7000-8000-000000000001"
        }) {
            assertThat(flaws(new Payload(Map.of("id", id)), reader -> {
                        reader.id("id");
                        return () -> true;
                    }))
                    .as(id)
                    .hasSize(1);
        }
        for (String date : new String[] {"2026-02-30", "26-01-01", "+12026-01-01", "-0001-01-01", "2026-1-1"}) {
            assertThat(flaws(new Payload(Map.of("date", date)), reader -> {
                        reader.date("date");
                        return () -> true;
                    }))
                    .as(date)
                    .hasSize(1);
        }
    }

    @Test
    void readsNumbersHoweverHugeWithoutWritingThemOut() {
        for (String number : new String[] {"1E+999999999", "1E-999999999", "0", "10", "1.5"}) {
            assertThat(flaws(new Payload(Map.of("n", new BigDecimal(number))), reader -> {
                        reader.integer("n", 1, 9);
                        return () -> true;
                    }))
                    .as(number)
                    .hasSize(1);
        }
    }

    @Property(tries = 200)
    void neverBreaksOnAnyText(@ForAll String name, @ForAll String text) {
        Payload payload = new Payload(Map.of(name, text));
        try {
            payload.read(reader -> {
                reader.optionalText("text", 5);
                reader.optionalDate("date");
                reader.optionalSpan("span");
                return () -> LocalDate.EPOCH;
            });
        } catch (Refused refused) {
            assertThat(refused.refusal()).isEqualTo(CommonRefusal.INVALID);
        }
    }

    @Test
    void keepsTheFieldsAsTheyWere() {
        Payload payload = new Payload(new java.util.HashMap<>(Map.of("a", "b")));
        assertThatThrownBy(() -> payload.fields().put("c", "d")).isInstanceOf(UnsupportedOperationException.class);
    }

    private static <T> List<Flaw> flaws(Payload payload, Function<Reader, Supplier<T>> shape) {
        return catchThrowableOfType(Refused.class, () -> payload.read(shape)).flaws();
    }
}
