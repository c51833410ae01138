package coop.rochdale.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateOfTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    static Stream<StateCase> grid() {
        return StateCase.around(NOW).stream();
    }

    @ParameterizedTest
    @MethodSource("grid")
    void followsFromFactsAndTheClock(StateCase row) {
        assertThat(StateOf.of(row.facts(), NOW)).isEqualTo(row.state());
        assertThat(StateOf.due(row.facts(), NOW)).isEqualTo(row.due());
    }

    @Test
    void theGridShowsEveryStateAndEveryStep() {
        Set<State> states = grid().map(StateCase::state).collect(Collectors.toSet());
        Set<DueStep> steps = grid().map(StateCase::due).collect(Collectors.toSet());

        assertThat(states).containsExactlyInAnyOrder(State.values());
        assertThat(steps).containsExactlyInAnyOrder(DueStep.values());
    }
}
