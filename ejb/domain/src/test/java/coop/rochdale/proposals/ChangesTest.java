package coop.rochdale.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.Measure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void showsLinesKeptAddedAndRemovedInOrder() {
        Changes changes = Changes.between(saying("a\nb\nc\nd"), saying("a\nc\nx\nd"));

        assertThat(changes.text())
                .extracting(line -> line.fate() + " " + line.text())
                .containsExactly("KEPT a", "REMOVED b", "KEPT c", "ADDED x", "KEPT d");
    }

    @Test
    void showsMeasuresThatWentAndCame() {
        Measure rise = Drafts.measure("set-fee", "from", "2026-01-01");
        Wording before = new Wording("Fees", "Text", List.of(Drafts.resolution(), Drafts.resolution()));
        Wording after = new Wording("Dues", "Text", List.of(rise, Drafts.resolution()));

        Changes changes = Changes.between(before, after);

        assertThat(changes.removed()).containsExactly(Drafts.resolution());
        assertThat(changes.added()).containsExactly(rise);
        assertThat(List.of(changes.titleBefore(), changes.titleAfter())).containsExactly("Fees", "Dues");
    }

    @Property(tries = 300)
    void bothTextsCanBeReadOffTheChanges(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 4) Integer> one,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 4) Integer> other) {
        String before = text(one);
        String after = text(other);

        Changes changes = Changes.between(saying(before), saying(after));

        assertThat(without(changes, Changes.Fate.ADDED)).isEqualTo(before);
        assertThat(without(changes, Changes.Fate.REMOVED)).isEqualTo(after);
    }

    @Test
    void endsSoonEvenForTheLongestTextsThatShareNothing() {
        String before = IntStream.range(0, 20_000).mapToObj(i -> "a").collect(Collectors.joining("\n"));
        String after = IntStream.range(0, 20_000).mapToObj(i -> "b").collect(Collectors.joining("\n"));

        assertThat(Changes.between(saying(before), saying(after)).text()).hasSize(40_000);
    }

    private static Wording saying(String text) {
        return new Wording("Title", text, List.of(Drafts.resolution()));
    }

    private static String text(List<Integer> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static String without(Changes changes, Changes.Fate fate) {
        return changes.text().stream()
                .filter(line -> line.fate() != fate)
                .map(Changes.Line::text)
                .collect(Collectors.joining("\n"));
    }
}
