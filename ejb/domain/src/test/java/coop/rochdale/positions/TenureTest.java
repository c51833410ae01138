package coop.rochdale.positions;

import static coop.rochdale.positions.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TenureTest {

    @Test
    void coversItsStartAndNotItsEnd() {
        Tenure tenure = of(5, 9);

        assertThat(tenure.covers(at(4))).isFalse();
        assertThat(tenure.covers(at(5))).isTrue();
        assertThat(tenure.covers(at(8))).isTrue();
        assertThat(tenure.covers(at(9))).isFalse();
    }

    @Test
    void coversEverythingFromItsStartOnWithoutAnEnd() {
        Tenure tenure = new Tenure(NOW, Optional.empty());

        assertThat(tenure.covers(Instant.parse("2999-01-01T00:00:00Z"))).isTrue();
        assertThat(tenure.isOverAt(Instant.parse("2999-01-01T00:00:00Z"))).isFalse();
    }

    @Test
    void doesNotEndBeforeItStarts() {
        assertThatThrownBy(() -> of(5, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void overlapsExactlyIfThereIsAnInstantInBoth(
            @ForAll @IntRange(max = 6) int from,
            @ForAll @IntRange(max = 4) int length,
            @ForAll @IntRange(max = 6) int otherFrom,
            @ForAll @IntRange(max = 4) int otherLength) {
        Tenure one = of(from, from + length);
        Tenure other = of(otherFrom, otherFrom + otherLength);
        boolean shared = LongStream.range(0, 12).anyMatch(second -> one.covers(at(second)) && other.covers(at(second)));

        assertThat(one.overlaps(other)).isEqualTo(shared);
        assertThat(other.overlaps(one)).isEqualTo(shared);
    }

    @Property
    void overlapsOneWithoutAnEndExactlyIfSomeInstantComesAfterItsStart(
            @ForAll @IntRange(max = 6) int from,
            @ForAll @IntRange(max = 4) int length,
            @ForAll @IntRange(max = 12) int otherFrom) {
        Tenure one = of(from, from + length);
        Tenure endless = new Tenure(at(otherFrom), Optional.empty());
        boolean shared =
                LongStream.range(0, 12).anyMatch(second -> one.covers(at(second)) && endless.covers(at(second)));

        assertThat(one.overlaps(endless)).isEqualTo(shared);
        assertThat(endless.overlaps(one)).isEqualTo(shared);
    }

    private static Tenure of(long from, long until) {
        return new Tenure(at(from), Optional.of(at(until)));
    }

    private static Instant at(long second) {
        return NOW.plusSeconds(second);
    }
}
