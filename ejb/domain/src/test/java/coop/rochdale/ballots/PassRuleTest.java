package coop.rochdale.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Fraction;
import coop.rochdale.kernel.Refused;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassRuleTest {

    private static final Terms TERMS = Terms.initial(Currency.getInstance("USD"), Map.of());
    private static final PassRule CAST = PassRule.of(TERMS);
    private static final PassRule ROLL = changed(Map.of(Clause.THRESHOLD_BASE, "roll"));
    private static final long MOST = Counts.MOST;

    @ParameterizedTest(name = "consumers {0} of {1}, workers {2} of {3}: cast {4}, roll {5}")
    @CsvSource({
        "1/0/0,   100, 1/0/0, 1, both,     none",
        "50/50/0, 100, 1/0/0, 1, none,     none",
        "66/33/1, 100, 0/1/0, 1, none,     none",
        "67/33/0, 100, 0/1/0, 1, override, override",
        "67/0/0,  100, 0/3/0, 3, override, override",
        "60/10/30,100, 2/1/0, 3, both,     simple",
        "51/0/0,  100, 1/1/0, 2, override, none",
        "80/20/0, 100, 0/0/0, 0, override, override",
        "0/0/0,   0,   3/0/0, 3, none,     none",
        "40/5/0,  100, 3/0/0, 3, both,     none",
    })
    void decidesTheTenVectors(
            String consumers, long consumerRoll, String workers, long workerRoll, String cast, String roll) {
        Tally tally = new Tally(counts(consumers, consumerRoll), counts(workers, workerRoll));

        assertThat(CAST.judge(tally)).isEqualTo(outcome(cast));
        assertThat(ROLL.judge(tally)).isEqualTo(outcome(roll));
    }

    @Test
    void twoThirdsToTheVoteAreNotMoreThanTwoThirdsEvenAtTheLargestCounts() {
        long third = 333_333_333_333L;
        Tally exactly = new Tally(new Counts(2 * third, third, 0, MOST), Counts.none(0));
        Tally oneMore = new Tally(new Counts(2 * third + 1, third, 0, MOST), Counts.none(0));

        assertThat(CAST.judge(exactly)).isEqualTo(outcome("none"));
        assertThat(CAST.judge(oneMore)).isEqualTo(outcome("override"));
    }

    @Test
    void halfOfTheLargestCountsIsNotMoreThanHalf() {
        Counts half = new Counts(MOST / 2, MOST / 2, 0, MOST);
        Counts oneMore = new Counts(MOST / 2 + 1, MOST / 2 - 1, 0, MOST);

        assertThat(CAST.judge(new Tally(half, oneMore))).isEqualTo(outcome("none"));
        assertThat(ROLL.judge(new Tally(oneMore, oneMore))).isEqualTo(outcome("simple"));
    }

    @Test
    void aBodyThatOnlyAbstainedHasNotSaidYes() {
        Tally silentWorkers = new Tally(new Counts(9, 0, 0, 9), new Counts(0, 0, 5, 5));

        assertThat(CAST.judge(silentWorkers)).isEqualTo(outcome("override"));
    }

    @Test
    void aConsumerFloorStandsInBothWaysAndIsReachedByEquality() {
        PassRule rule = changed(Map.of(Clause.FLOOR_CONSUMER, "1/4"));
        Counts workers = new Counts(3, 0, 0, 3);

        assertThat(rule.judge(new Tally(new Counts(24, 0, 0, 100), workers))).isEqualTo(outcome("none"));
        assertThat(rule.judge(new Tally(new Counts(25, 0, 0, 100), workers))).isEqualTo(outcome("both"));
    }

    @Test
    void aWorkerFloorStandsInTheSimpleWayOnly() {
        PassRule rule = changed(Map.of(Clause.FLOOR_WORKER, "1/1"));
        Counts consumers = new Counts(70, 30, 0, 100);

        assertThat(rule.judge(new Tally(consumers, new Counts(2, 0, 0, 3)))).isEqualTo(outcome("override"));
        assertThat(rule.judge(new Tally(consumers, new Counts(3, 0, 0, 3)))).isEqualTo(outcome("both"));
    }

    @Test
    void floorsThatAreOffAreNoHurdles() {
        Tally tally = new Tally(Counts.none(0), Counts.none(0));

        assertThat(CAST.hurdles(Way.SIMPLE, tally)).hasSize(2);
        assertThat(CAST.hurdles(Way.OVERRIDE, tally)).hasSize(1);
    }

    @Test
    void takesDefaultsFromTheCharterAndNamesEveryValueOutOfBounds() {
        RuleChange wrong = new RuleChange(Map.of(
                Clause.THRESHOLD_SIMPLE, "1/3",
                Clause.THRESHOLD_BASE, "heads",
                Clause.FLOOR_WORKER, "half"));

        assertThat(changed(Map.of(Clause.THRESHOLD_OVERRIDE, "3/4")).simple()).isEqualTo(Fraction.of(1, 2));
        assertThatThrownBy(() -> wrong.on(TERMS))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::flaws, InstanceOfAssertFactories.list(Flaw.class))
                .containsExactlyInAnyOrder(
                        new Flaw("/simple", "Choose a fraction from 1/2 to 99/100."),
                        new Flaw("/base", "Use one of cast, roll."),
                        new Flaw("/floors/worker", "Write a fraction like \"2/3\", both parts at most 1000000."));
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThat(new Counts(MOST, 0, 0, MOST).turnout()).isEqualTo(MOST);
        assertThatIllegalArgumentException().isThrownBy(() -> new Counts(1, 1, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Counts(-1, 0, 0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Counts.none(MOST + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Counts(Long.MAX_VALUE, 1, 1, 2));
    }

    private static PassRule changed(Map<Clause, String> values) {
        return new RuleChange(values).on(TERMS);
    }

    private static Counts counts(String yesNoAbstain, long roll) {
        List<Long> parts = List.of(yesNoAbstain.split("/", -1)).stream()
                .map(Long::parseLong)
                .toList();
        return new Counts(parts.get(0), parts.get(1), parts.get(2), roll);
    }

    private static Outcome outcome(String ways) {
        return new Outcome(ways.matches("both|simple"), ways.matches("both|override"));
    }
}
