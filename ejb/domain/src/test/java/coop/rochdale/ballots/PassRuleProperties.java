package coop.rochdale.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.Fraction;
import coop.rochdale.members.Body;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for every tally and every rule, not for examples. */
class PassRuleProperties {

    @Property
    void aFurtherYesNeverHurts(@ForAll("rules") PassRule rule, @ForAll("tallies") Tally tally, @ForAll Body body) {
        Counts before = tally.of(body);
        Assume.that(before.turnout() < before.roll());
        Tally after = with(tally, body, new Counts(before.yes() + 1, before.no(), before.abstain(), before.roll()));

        assertNotWorse(rule.judge(tally), rule.judge(after));
    }

    @Property
    void aChangeFromNoToYesNeverHurts(
            @ForAll("rules") PassRule rule, @ForAll("tallies") Tally tally, @ForAll Body body) {
        Counts before = tally.of(body);
        Assume.that(before.no() > 0);
        Tally after = with(tally, body, new Counts(before.yes() + 1, before.no() - 1, before.abstain(), before.roll()));

        assertNotWorse(rule.judge(tally), rule.judge(after));
    }

    @Property
    void aFurtherNoNeverHelps(@ForAll("rules") PassRule rule, @ForAll("tallies") Tally tally, @ForAll Body body) {
        Counts before = tally.of(body);
        Assume.that(before.turnout() < before.roll());
        Tally after = with(tally, body, new Counts(before.yes(), before.no() + 1, before.abstain(), before.roll()));

        assertNotWorse(rule.judge(after), rule.judge(tally));
    }

    @Property
    void aChangeFromAbstainToNoNeverHelps(
            @ForAll("rules") PassRule rule, @ForAll("tallies") Tally tally, @ForAll Body body) {
        Counts before = tally.of(body);
        Assume.that(before.abstain() > 0);
        Tally after = with(tally, body, new Counts(before.yes(), before.no() + 1, before.abstain() - 1, before.roll()));

        assertNotWorse(rule.judge(after), rule.judge(tally));
    }

    @Property
    void abstainingInsteadOfStayingAwayChangesNothing(
            @ForAll("rules") PassRule rule, @ForAll("tallies") Tally tally, @ForAll Body body) {
        Counts before = tally.of(body);
        Assume.that(before.turnout() < before.roll());
        Tally after = with(tally, body, new Counts(before.yes(), before.no(), before.abstain() + 1, before.roll()));

        assertThat(rule.judge(after)).isEqualTo(rule.judge(tally));
    }

    @Property
    void whatWorkersSayNeverDecidesTheOverride(
            @ForAll("rules") PassRule rule, @ForAll("tallies") Tally tally, @ForAll("counts") Counts workers) {
        assertThat(rule.judge(with(tally, Body.WORKER, workers)).override())
                .isEqualTo(rule.judge(tally).override());
    }

    @Property
    void aStricterFloorNeverHelps(
            @ForAll("rules") PassRule rule, @ForAll("tallies") Tally tally, @ForAll("floors") Fraction floor) {
        Assume.that(floor.compareTo(rule.floors().consumer()) >= 0);
        PassRule stricter = new PassRule(
                rule.base(),
                rule.simple(),
                rule.override(),
                new Floors(floor, rule.floors().worker()));

        assertNotWorse(stricter.judge(tally), rule.judge(tally));
    }

    @Property(tries = 5_000)
    void bothWaysAgreeWithPlainRationalArithmetic(@ForAll("rules") PassRule rule, @ForAll("tallies") Tally tally) {
        assertThat(rule.judge(tally)).isEqualTo(oracle(rule, tally));
    }

    @Provide
    Arbitrary<Tally> tallies() {
        return Combinators.combine(counts(), counts()).as(Tally::new).withoutEdgeCases();
    }

    /** Small bodies, where ties are common, as often as the largest there can be. */
    @Provide
    Arbitrary<Counts> counts() {
        Arbitrary<Long> rolls = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 12), Arbitraries.longs().between(0, Counts.MOST));
        return rolls.flatMap(roll -> Arbitraries.longs()
                        .between(0, roll)
                        .flatMap(cast -> Combinators.combine(
                                        Arbitraries.longs().between(0, cast),
                                        Arbitraries.longs().between(0, roll - cast))
                                .as((yes, abstain) -> new Counts(yes, cast - yes, abstain, roll))))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<PassRule> rules() {
        Arbitrary<Floors> floors = Combinators.combine(floors(), floors()).as(Floors::new);
        return Combinators.combine(Arbitraries.of(Yardstick.class), thresholds(), thresholds(), floors)
                .as(PassRule::new)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Fraction> floors() {
        return Arbitraries.oneOf(Arbitraries.just(Fraction.of(0, 1)), fractions())
                .withoutEdgeCases();
    }

    private static Arbitrary<Fraction> thresholds() {
        return Arbitraries.oneOf(
                Arbitraries.of(Fraction.of(1, 2), Fraction.of(2, 3), Fraction.of(99, 100)),
                fractions()
                        .filter(share -> 2 * share.numerator() >= share.denominator()
                                && 100 * share.numerator() <= 99 * share.denominator()));
    }

    private static Arbitrary<Fraction> fractions() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(1, 12), Arbitraries.longs().between(1, 1_000_000))
                .flatMap(denominator -> Arbitraries.longs()
                        .between(0, denominator)
                        .map(numerator -> Fraction.of(numerator, denominator)));
    }

    private static Tally with(Tally tally, Body body, Counts counts) {
        return body == Body.CONSUMER ? new Tally(counts, tally.worker()) : new Tally(tally.consumer(), counts);
    }

    private static void assertNotWorse(Outcome worse, Outcome better) {
        assertThat(!worse.simple() || better.simple()).as("simple").isTrue();
        assertThat(!worse.override() || better.override()).as("override").isTrue();
    }

    /** The rule once more, in the words of the constitution and with shares as rational numbers. */
    private static Outcome oracle(PassRule rule, Tally tally) {
        Counts consumer = tally.consumer();
        Counts worker = tally.worker();
        boolean floorConsumer = share(consumer.yes(), consumer.roll())
                                .compareTo(rational(rule.floors().consumer()))
                        >= 0
                || consumer.roll() == 0;
        boolean floorWorker = share(worker.yes(), worker.roll())
                                .compareTo(rational(rule.floors().worker()))
                        >= 0
                || worker.roll() == 0;
        boolean simple = said(rule, consumer).compareTo(rational(rule.simple())) > 0
                && said(rule, worker).compareTo(rational(rule.simple())) > 0;
        boolean override = said(rule, consumer).compareTo(rational(rule.override())) > 0;
        return new Outcome(simple && floorConsumer && floorWorker, override && floorConsumer);
    }

    private static Rational said(PassRule rule, Counts counts) {
        return share(counts.yes(), rule.base() == Yardstick.CAST ? counts.yes() + counts.no() : counts.roll());
    }

    private static Rational share(long part, long whole) {
        return whole == 0 ? Rational.of(0, 1) : Rational.of(part, whole);
    }

    private static Rational rational(Fraction fraction) {
        return Rational.of(fraction.numerator(), fraction.denominator());
    }

    private record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

        static Rational of(long numerator, long denominator) {
            BigInteger top = BigInteger.valueOf(numerator);
            BigInteger bottom = BigInteger.valueOf(denominator);
            BigInteger common = top.gcd(bottom);
            return new Rational(top.divide(common), bottom.divide(common));
        }

        @Override
        public int compareTo(Rational other) {
            BigInteger difference =
                    numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator));
            return difference.signum();
        }
    }
}
