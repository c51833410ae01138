package coop.rochdale.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.jpa.Examination;
import coop.rochdale.kernel.jpa.Finding;
import coop.rochdale.kernel.jpa.Invariant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A check that finds nothing is worth nothing: each rule is broken in one row of a lively co-op, and that row is named. */
class CheckTest {

    private static final int MONTHS = 12;
    private static final int SEEDS = 100;

    /** What a co-op must have seen to have a row for each rule. */
    private static final List<String> LIVELY = List.of(
            "proposal .* VOTING, .*Turnout\\[consumer=[1-9].*",
            "proposal .* ENACTED, .* SECRET, .*",
            "position [1-9] .*",
            // Neither a fee nor what the founding said.
            "clause (?!dues\\.minimum).* since (?!2026-01-31T09).*",
            ".*, invoices \\[.*, to=[0-9-]+\\] 0.00 USD of .*",
            "employment .* until Optional.empty",
            "payslip .*");

    private static final String TOLD = "events\\.(.+)-told-once";

    private static PostgresWorld world;

    @BeforeAll
    static void live() {
        List<Step> story = lively();
        Simulation simulation = new Simulation(
                begin -> {
                    world = new PostgresWorld(begin);
                    return new Kept(world);
                },
                story.size());
        assertThat(simulation.tell(story).trouble()).isEmpty();
    }

    /** The first story that, told on the fakes, comes to a moment at which all that is there: it ends then. */
    private static List<Step> lively() {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> lively(Step.story(seed, MONTHS)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<List<Step>> lively(List<Step> story) {
        List<List<String>> pictures =
                new Simulation(MemoryWorld::new, 1).tell(story).pictures();
        return IntStream.range(0, pictures.size())
                .filter(step -> LIVELY.stream()
                        .allMatch(wanted -> pictures.get(step).stream().anyMatch(line -> line.matches(wanted))))
                .mapToObj(step -> story.subList(0, step + 1))
                .findFirst();
    }

    @AfterAll
    static void end() {
        world.close();
    }

    @Test
    void thereIsAWayToBreakEachRule() {
        assertThat(Examination.rules().stream().map(Invariant::name).filter(name -> !name.matches(TOLD)))
                .containsExactlyInAnyOrderElementsOf(Breaches.ALL.keySet());
    }

    @TestFactory
    Stream<DynamicTest> namesTheRowThatBreaksIt() {
        return Breaches.ALL.entrySet().stream()
                .map(breach ->
                        DynamicTest.dynamicTest(breach.getKey(), () -> breaks(breach.getKey(), breach.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> namesWhatNobodyWasTold() {
        return Examination.rules().stream()
                .map(Invariant::name)
                .filter(name -> name.matches(TOLD))
                .map(name -> DynamicTest.dynamicTest(name, () -> breaks(name, Breaches.untold(name))));
    }

    /** Its last statement answers the key of the row that is wrong by then. */
    private static void breaks(String rule, List<String> statements) throws SQLException {
        try (Connection connection = world.connection()) {
            connection.setAutoCommit(false);
            String key = "";
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local session_replication_role = replica");
                for (String sql : statements) {
                    if (statement.execute(sql)) {
                        key = only(statement.getResultSet());
                    }
                }
            }
            List<String> found = Examination.within(connection).findings().stream()
                    .filter(finding -> finding.invariant().equals(rule))
                    .map(Finding::key)
                    .toList();
            connection.rollback();
            assertThat(found).as("what is found of %s", rule).containsExactly(key);
        }
    }

    private static String only(ResultSet row) throws SQLException {
        assertThat(row.next()).as("a row to break the rule in").isTrue();
        return row.getString(1);
    }

    /** Outlives the story that was told in it. */
    private record Kept(PostgresWorld world) implements World {
        @Override
        public Transactions transactions() {
            return world.transactions();
        }

        @Override
        public Container container() {
            return world.container();
        }

        @Override
        public void inspect() {
            world.inspect();
        }

        @Override
        public void close() {}
    }
}
