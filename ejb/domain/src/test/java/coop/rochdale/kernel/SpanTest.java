package coop.rochdale.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final Instant END_OF_JANUARY = Instant.parse("2026-01-31T12:00:00Z");

    @Property
    void readsBackWhatItWrites(@ForAll("spans") Span span) {
        Span again = Span.parse(span.toString());
        assertThat(again).hasToString(span.toString());
        assertThat(again.after(END_OF_JANUARY)).isEqualTo(span.after(END_OF_JANUARY));
    }

    @Property
    void neverEndsBeforeItBegins(
            @ForAll("spans") Span span, @ForAll @IntRange(min = 0, max = 2_000_000_000) int start) {
        Instant begun = Instant.ofEpochSecond(start);
        assertThat(span.after(begun)).isAfterOrEqualTo(begun);
        assertThat(span.before(begun)).isBeforeOrEqualTo(begun);
        assertThat(span.after(begun).equals(begun)).isEqualTo(span.isZero());
    }

    @Property
    void refusesOrReadsAnyTextButNeverBreaks(@ForAll("texts") String text) {
        try {
            Span span = Span.parse(text);
            assertThat(Span.parse(span.toString()).isZero()).isEqualTo(span.isZero());
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageEndingWith(".");
        }
    }

    @Test
    void anInstantHasOneSpellingToTheMicrosecondWithoutZerosAtItsEnd() {
        assertThat(Span.moment(Instant.parse("2026-01-31T12:00:00Z"))).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(Span.moment(Instant.parse("2026-01-31T12:00:00.491110Z"))).isEqualTo("2026-01-31T12:00:00.49111Z");
        assertThat(Span.moment(Instant.parse("2026-01-31T12:00:00.000000999Z"))).isEqualTo("2026-01-31T12:00:00Z");
    }

    @Test
    void countsMonthsInTheCalendarAndSecondsExactly() {
        assertThat(Span.parse("P1M").after(END_OF_JANUARY)).isEqualTo("2026-02-28T12:00:00Z");
        assertThat(Span.parse("P1Y").after(Instant.parse("2028-02-29T00:00:00Z")))
                .isEqualTo("2029-02-28T00:00:00Z");
        assertThat(Span.parse("P1DT1H30M").after(END_OF_JANUARY)).isEqualTo("2026-02-01T13:30:00Z");
        assertThat(Span.parse("PT0.5S").after(END_OF_JANUARY)).isEqualTo("2026-01-31T12:00:00.500Z");
    }

    @Test
    void writesItselfInOneForm() {
        assertThat(Span.parse("P0D")).hasToString("PT0S");
        assertThat(Span.parse("P1W")).hasToString("P7D");
        assertThat(Span.parse("P1DT0S")).hasToString("P1D");
        assertThat(Span.parse("PT90M")).hasToString("PT1H30M");
    }

    @Test
    void roundsUpToWholeDays() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        assertThat(Span.parse("P1D").after(day)).isEqualTo("2026-02-01");
        assertThat(Span.parse("PT1S").after(day)).isEqualTo("2026-02-01");
        assertThat(Span.parse("PT0S").after(day)).isEqualTo(day);
    }

    @Test
    void refusesWhatIsNegativeEndlessOrNoDuration() {
        for (String text : new String[] {
            "",
            "P",
            "PT",
            "7D",
            "P-1D",
            "-P1D",
            "PT-1S",
            "P101Y",
            "P36526D",
            "PT876600H1S",
            "P1Y-2M",
            "P2147483647Y",
            "PT9223372036854775807S",
            "P1.5D",
            "week",
            "P99999999999D",
            "P7D ",
            "PT1S".repeat(20)
        }) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Span.parse(text));
        }
    }

    @Test
    void comparesByWhereItEnds() {
        assertThat(Span.parse("P1M").isLongerThan(Span.parse("P30D"))).isTrue();
        assertThat(Span.parse("P31D").isLongerThan(Span.parse("P1M"))).isFalse();
        assertThat(Span.parse("PT24H").isLongerThan(Span.parse("P1D"))).isFalse();
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.longs().between(0, 100_000_000))
                .as((years, months, days, millis) ->
                        new Span(Period.of(years, months, days), Duration.ofMillis(millis)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("PTYMWDHS0123456789.-+ptZ").ofMaxLength(25);
    }
}
