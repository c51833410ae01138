package coop.rochdale.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Fraction;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WireTest {

    enum Colour {
        DARK_RED
    }

    record Inner(String name) {}

    record Everything(
            ActId id,
            Instant at,
            LocalDate day,
            Colour colour,
            Fraction share,
            Span span,
            MoneyJson money,
            @Nullable String absent,
            List<Inner> inners,
            Map<String, Integer> counts,
            JsonObject open) {}

    @Test
    void writesEveryTypeAnAnswerMayHoldAndLeavesOutWhatIsAbsent() {
        Everything everything = new Everything(
                new ActId(new UUID(1, 2)),
                Instant.parse("2026-01-31T12:00:00.123456789Z"),
                LocalDate.parse("2026-01-31"),
                Colour.DARK_RED,
                Fraction.of(2, 3),
                Span.ofDays(7),
                MoneyJson.of(Money.parse("4.99", "USD")),
                null,
                List.of(new Inner("a")),
                Map.of("yes", 1),
                Json.createObjectBuilder().add("x", 1).build());
        assertThat(Wire.text(everything))
                .isEqualTo("{\"id\":\"00000000-0000-0001-0000-000000000002\",\"at\":\"2026-01-31T12:00:00.123456Z\","
                        + "\"day\":\"2026-01-31\",\"colour\":\"dark-red\",\"share\":\"2/3\",\"span\":\"P7D\","
                        + "\"money\":{\"amount\":\"4.99\",\"currency\":\"USD\"},\"inners\":[{\"name\":\"a\"}],"
                        + "\"counts\":{\"yes\":1},\"open\":{\"x\":1}}");
    }

    @Test
    void refusesToWriteWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Wire.text(List.of(new Object()))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Wire.text(Map.of("share", 0.5))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void escapesWhatAReaderWouldTakeForTheEndOfTheText() {
        String text = "\"\\/\b\t\n\f\r\u0001\u001f\u2028\u00e4\ud83d\ude00";

        String written = Wire.text(Map.of(text, List.of(text, Map.of(), List.of())));

        assertThat(StrictJson.object(written.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Json.createObjectBuilder()
                        .add(
                                text,
                                Json.createArrayBuilder()
                                        .add(text)
                                        .add(Json.createObjectBuilder())
                                        .add(Json.createArrayBuilder()))
                        .build());
        assertThat(written).contains("\\u0001\\u001f\u2028").doesNotContain("\n");
    }
}
