package coop.rochdale.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Refused;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(flaws(" ", "", List.of())).containsExactly("/title", "/text", "/measures");
        assertThat(flaws("Two\nlines", "x".repeat(50_001), many(21))).containsExactly("/title", "/text", "/measures");
    }

    @Test
    void takesTheLongestTextsAndTwentyMeasures() {
        Wording wording = new Wording("\uD83C\uDF3B".repeat(200), "x".repeat(50_000), many(20));

        assertThat(wording.measures()).hasSize(20);
    }

    @Test
    void refusesTheOneCharacterThatCannotBeStoredWhereverItHides() {
        Measure hidden = Drafts.measure("resolution", "deep", List.of(Map.of("a\u0000", "b")));

        assertThat(flaws("A\u0000", "B\u0000", List.of(Drafts.resolution(), hidden)))
                .containsExactly("/title", "/text", "/measures/1");
    }

    @Test
    void refusesNumbersThatFillTheMemoryWhenWrittenOut() {
        Measure huge = Drafts.measure("resolution", "deep", List.of(new BigDecimal("1E+131071")));
        Measure tiny = Drafts.measure("resolution", "deep", Map.of("a", new BigDecimal("1E-41")));

        assertThat(flaws("A garden", "Because.", List.of(huge, tiny))).containsExactly("/measures/0", "/measures/1");
    }

    @Test
    void takesThirtyThousandCharactersInOneMeasureAndNoMore() {
        String rest = "x".repeat(MeasureForm.MOST_CHARACTERS - "resolutiondeep".length());
        List<Measure> full = List.of(Drafts.measure("resolution", "deep", rest));

        assertThat(new Wording("A garden", "Because.", full).measures()).isEqualTo(full);
        assertThat(flaws("A garden", "Because.", List.of(Drafts.measure("resolution", "deep", rest + "x"))))
                .containsExactly("/measures/0");
        assertThat(flaws(
                        "A garden",
                        "Because.",
                        List.of(Drafts.measure("resolution", "deep", Collections.nCopies(30_000, true)))))
                .containsExactly("/measures/0");
    }

    private static List<String> flaws(String title, String text, List<Measure> measures) {
        Refused refused = catchThrowableOfType(Refused.class, () -> new Wording(title, text, measures));
        return refused.flaws().stream().map(Flaw::pointer).toList();
    }

    private static List<Measure> many(int count) {
        return Collections.nCopies(count, Drafts.resolution());
    }
}
