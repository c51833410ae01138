package coop.rochdale.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Property
    void readsBackWhatItWrites(@ForAll("fractions") Fraction fraction) {
        assertThat(Fraction.parse(fraction.toString())).isEqualTo(fraction);
    }

    @Property
    void comparesAsTheExactProductsDo(
            @ForAll("fractions") Fraction share,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long part,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long whole) {
        int exact = BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(share.denominator()))
                .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(share.numerator())));
        assertThat(share.isExceededBy(part, whole)).isEqualTo(exact > 0);
        assertThat(share.isReachedBy(part, whole)).isEqualTo(exact >= 0);
    }

    @Property
    void ordersFractionsAsTheirValuesAre(@ForAll("fractions") Fraction left, @ForAll("fractions") Fraction right) {
        BigInteger crossed = BigInteger.valueOf(left.numerator()).multiply(BigInteger.valueOf(right.denominator()));
        BigInteger other = BigInteger.valueOf(right.numerator()).multiply(BigInteger.valueOf(left.denominator()));
        assertThat(Integer.signum(left.compareTo(right))).isEqualTo(crossed.compareTo(other));
    }

    @Test
    void isStrictAtTheBoundary() {
        assertThat(Fraction.of(2, 3).isExceededBy(66, 99)).isFalse();
        assertThat(Fraction.of(2, 3).isReachedBy(66, 99)).isTrue();
        assertThat(Fraction.of(2, 3).isExceededBy(67, 100)).isTrue();
        assertThat(Fraction.of(1, 2).isExceededBy(0, 0)).isFalse();
    }

    @Test
    void refusesEveryOtherSpelling() {
        for (String text :
                new String[] {"", "1", "1/0", "-1/2", "1/-2", "01/2", "1/02", "1 / 2", "0.5", "1/1000001", "1/9999999"
                }) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Fraction.parse(text));
        }
    }

    @Provide
    Arbitrary<Fraction> fractions() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.longs().between(1, 1_000_000))
                .as(Fraction::of);
    }
}
