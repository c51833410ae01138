package coop.rochdale.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Fraction;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordBinderTest {

    enum Per {
        MONTH,
        HALF_YEAR
    }

    record Line(String what, MoneyJson price) {}

    record Order(
            @NotBlank @Size(max = 10) String title,
            UUID id,
            @Nullable Integer count,
            @Nullable Boolean urgent,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable Per per,
            @Nullable Span span,
            @Nullable Fraction share,
            @Nullable @Size(max = 2) List<Line> lines,
            @Nullable JsonObject any) {}

    record Small(@Max(5) long number) {
        Small {
            if (number == 3) {
                throw new IllegalArgumentException("Three is taken.");
            }
        }
    }

    record Long3(String text, List<String> words) {}

    private static final String ID = "0198a000-0000-7000-8000-000000000001";

    @Test
    void readsEveryTypeAFieldMayHave() {
        Order order = read("""
                {"title":"Bread","id":"%s","count":3,"urgent":true,"day":"2026-01-31","at":"2026-01-31T12:00:00Z",
                 "per":"half-year","span":"P7D","share":"2/3","any":{"x":[1]},
                 "lines":[{"what":"rye","price":{"amount":"4.99","currency":"USD"}}]}""".formatted(ID), Order.class);
        assertThat(order.id()).hasToString(ID);
        assertThat(order.count()).isEqualTo(3);
        assertThat(order.per()).isEqualTo(Per.HALF_YEAR);
        assertThat(order.span()).isEqualTo(Span.ofDays(7));
        assertThat(order.share()).isEqualTo(Fraction.of(2, 3));
        assertThat(order.lines().get(0).price().toMoney()).isEqualTo(Money.parse("4.99", "USD"));
        assertThat(order.any().getJsonArray("x")).hasSize(1);
    }

    @Test
    void namesAllFlawsAtOnce() {
        assertThat(flaws("""
                        {"title":7,"count":"3","urgent":"yes","day":"2026-02-30","at":"noon","per":"HALF_YEAR","span":"7",
                         "share":"2:3","any":[],"lines":[{"what":"rye","price":{"amount":"4.9","currency":"USD"},"x~/y":1},4],
                         "more":1}""", Order.class))
                .extracting(Flaw::pointer)
                .containsExactlyInAnyOrder(
                        "/title",
                        "/id",
                        "/count",
                        "/urgent",
                        "/day",
                        "/at",
                        "/per",
                        "/span",
                        "/share",
                        "/any",
                        "/lines/0/price",
                        "/lines/0/x~0~1y",
                        "/lines/1",
                        "/more");
    }

    @Test
    void saysWhatToWriteInstead() {
        assertThat(flaws("{}", Long3.class))
                .containsExactly(
                        new Flaw("/text", "This field is required."), new Flaw("/words", "This field is required."));
        assertThat(flaws("{\"title\":\" \",\"id\":\"" + ID + "\",\"per\":\"week\"}", Order.class))
                .containsExactlyInAnyOrder(
                        new Flaw("/title", "Write something here."), new Flaw("/per", "Use one of month, half-year."));
        assertThat(flaws("{\"number\":6}", Small.class))
                .containsExactly(new Flaw("/number", "Write a number of at most 5."));
        assertThat(flaws("{\"title\":\"far too long a title\",\"id\":\"" + ID + "\"}", Order.class))
                .containsExactly(new Flaw("/title", "Write 0 to 10 characters."));
    }

    @Test
    void takesNullForLeftOut() {
        assertThat(read("{\"title\":\"a\",\"id\":\"" + ID + "\",\"count\":null}", Order.class)
                        .count())
                .isNull();
        assertThat(flaws("{\"title\":null,\"id\":\"" + ID + "\"}", Order.class))
                .extracting(Flaw::pointer)
                .containsExactly("/title");
    }

    @Test
    void makesASentenceOfTheRecordItselfAFlaw() {
        assertThat(flaws("{\"number\":3}", Small.class)).containsExactly(new Flaw("", "Three is taken."));
        assertThat(flaws("{\"number\":3,\"more\":1}", Small.class))
                .extracting(Flaw::pointer)
                .containsExactlyInAnyOrder("", "/more");
    }

    @Test
    void takesOnlyWholeNumbersThatFit() {
        assertThat(read("{\"number\":4.0}", Small.class).number()).isEqualTo(4);
        for (String number : List.of("4.5", "1e30", "9223372036854775808", "\"4\"", "true")) {
            assertThat(flaws("{\"number\":" + number + "}", Small.class))
                    .extracting(Flaw::pointer)
                    .containsExactly("/number");
        }
    }

    @Test
    void boundsWhatStatesNoBoundOfItsOwn() {
        assertThat(flaws("{\"text\":\"" + "x".repeat(2001) + "\",\"words\":[]}", Long3.class))
                .extracting(Flaw::pointer)
                .containsExactly("/text");
        String words = "\"w\",".repeat(100) + "\"w\"";
        assertThat(flaws("{\"text\":\"x\",\"words\":[" + words + "]}", Long3.class))
                .extracting(Flaw::pointer)
                .containsExactly("/words");
        assertThat(flaws("{\"text\":\"x\",\"words\":[\"" + "x".repeat(2001) + "\"]}", Long3.class))
                .extracting(Flaw::pointer)
                .containsExactly("/words/0");
    }

    @Test
    void patchesARecordAndReadsItAsStrictly() {
        Order order =
                read("{\"title\":\"Bread\",\"id\":\"" + ID + "\",\"count\":3,\"day\":\"2026-01-31\"}", Order.class);
        Order patched = MergePatch.apply(order, json("{\"title\":\"Rolls\",\"count\":null}"), Order.class);
        assertThat(patched.title()).isEqualTo("Rolls");
        assertThat(patched.count()).isNull();
        assertThat(patched.day()).isEqualTo(order.day());
        Refused refused = catchThrowableOfType(
                Refused.class, () -> MergePatch.apply(order, json("{\"nothing\":null}"), Order.class));
        assertThat(refused.flaws()).extracting(Flaw::pointer).containsExactly("/nothing");
        assertThat(catchThrowableOfType(
                                Refused.class, () -> MergePatch.apply(order, json("{\"title\":null}"), Order.class))
                        .flaws())
                .containsExactly(new Flaw("/title", "This field is required."));
    }

    private static List<Flaw> flaws(String json, Class<? extends Record> type) {
        return catchThrowableOfType(Refused.class, () -> read(json, type)).flaws();
    }

    private static <R extends Record> R read(String json, Class<R> type) {
        return RecordBinder.read(json(json), type);
    }

    private static JsonObject json(String text) {
        return StrictJson.object(text.getBytes(StandardCharsets.UTF_8));
    }
}
