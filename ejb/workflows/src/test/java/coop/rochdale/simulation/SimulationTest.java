package coop.rochdale.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Co-ops that live by chance, on fakes, two years long. {@code -Dsimulation.seeds=1000} tells that many stories, {@code
 * -Dsimulation.seed=42} one of them again, {@code -Dsimulation.months} how long each is.
 */
class SimulationTest {

    private static final int MONTHS = Integer.getInteger("simulation.months", 24);
    private static final int SEEDS = Integer.getInteger("simulation.seeds", 200);
    private static final int TRIES_TO_SHORTEN = 150;
    private static final int LAST_STEPS = 25;
    private static final int ENOUGH = 100;
    private static final int INSPECT_EVERY = 100;

    /** Stories in which none of this happens would prove little. */
    private static final List<String> NOTABLE = List.of(
            ".*(ADVANCE|NIGHT).* ENACTED.*",
            ".*(ADVANCE|NIGHT).* REJECTED.*",
            ".*(ADVANCE|NIGHT).* FAILED.*",
            ".*RETRY.* ok done",
            ".*PAY.*DIES_AFTER_COMMIT.* ok recorded",
            ".*PROPOSE.*appoint.* ok submitted",
            ".*PROPOSE.*expel.* ok submitted",
            ".*RESIGN .* ok until .*",
            ".*VOTES.*CONSUMER YES, WORKER YES.*|.*VOTE.*CONSUMER.*WORKER.*",
            ".*members.ended",
            ".*positions.closed",
            ".*APPROVE_EXPENSE.* ok done",
            ".*PAY_EXPENSE.* ok paid",
            ".*RUN_PAYROLL.*(ok|clock:) [1-9] payslips",
            ".*proposals.open-limit",
            ".*ballots.not-on-roll.*",
            ".*PAY .*DIES_HALFWAY.* ok recorded",
            ".*PAY .* again: refused with dues.payment-recorded",
            ".*TAKE_BACK.* ok refund",
            ".*TAKE_BACK.* ok chargeback",
            ".*TAKE_BACK.* ok refund of a part",
            ".*TAKE_BACK.* ok chargeback of a part",
            ".*TAKE_BACK.* refused with dues.part-refunded",
            ".*PROPOSE.*set-fee.* ok submitted",
            ".*ATTEST_LABOUR.* ok [1-9].*",
            ".*END_LABOUR.* ok corrected",
            ".*ATTEST_HOURS.* ok attested",
            ".*END_HOURS.* ok corrected",
            ".*PAY_WAGES.* ok owed 0.00 USD",
            ".*BANK_ITEM.* ok recorded",
            ".*REVERSE.* ok reversed",
            ".*NIGHT.*the server died.*",
            ".*NIGHT.* [1-9] payslips.*",
            ".*NIGHT.*LAPSED=[1-9].*",
            ".*NIGHT.* [1-9] came back.*",
            ".*NIGHT.*ENDED=[1-9].*");

    private final Simulation simulation = new Simulation(MemoryWorld::new, INSPECT_EVERY);

    @Test
    void whateverHappensEverythingHolds() {
        Long only = Long.getLong("simulation.seed");
        if (only != null) {
            tell(only);
        } else {
            // Each co-op is a world of its own.
            List<String> seen = LongStream.rangeClosed(1, SEEDS)
                    .parallel()
                    .boxed()
                    .flatMap(seed -> tell(seed).seen().stream())
                    .toList();
            assertThat(NOTABLE)
                    .as("what must happen somewhere, in stories enough")
                    .allMatch(notable -> SEEDS < ENOUGH || seen.stream().anyMatch(line -> line.matches(notable)));
        }
    }

    @Test
    void aSeedTellsTheSameStoryAgain() {
        assertThat(simulation.tell(42, MONTHS)).isEqualTo(simulation.tell(42, MONTHS));
    }

    private Simulation.Course tell(long seed) {
        Simulation.Course course = simulation.tell(seed, MONTHS);
        assertThat(course.trouble().isPresent()
                        || course.until()
                                .isAfter(Simulation.BEGIN
                                        .atOffset(ZoneOffset.UTC)
                                        .plusMonths(MONTHS)
                                        .toInstant()))
                .as("months go by")
                .isTrue();
        course.trouble().ifPresent(trouble -> fail(report(simulation, seed, course, trouble), trouble));
        return course;
    }

    private static String report(Simulation simulation, long seed, Simulation.Course course, Throwable trouble) {
        List<Step> told = Step.story(seed, MONTHS).subList(0, course.seen().size());
        List<String> shortest = simulation
                .tell(simulation.shortest(told, trouble, TRIES_TO_SHORTEN))
                .seen();
        return """
                Seed %d goes wrong at step %d of %d: %s
                Again: ./mvnw -pl ejb/workflows -am test -Dtest=SimulationTest -Dsurefire.failIfNoSpecifiedTests=false -Dsimulation.seed=%d
                These steps are enough:
                %s
                The last steps of the whole story:
                %s
                """.formatted(
                        seed,
                        course.seen().size(),
                        Step.story(seed, MONTHS).size(),
                        trouble,
                        seed,
                        String.join("\n", shortest),
                        String.join(
                                "\n",
                                course.seen()
                                        .subList(
                                                Math.max(0, course.seen().size() - LAST_STEPS),
                                                course.seen().size())));
    }
}
