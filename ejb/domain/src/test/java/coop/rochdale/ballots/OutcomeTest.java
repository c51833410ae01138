package coop.rochdale.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({"true, true, true", "true, false, true", "false, true, true", "false, false, false"})
    void passesEitherWay(boolean simple, boolean override, boolean passed) {
        assertThat(new Outcome(simple, override).passed()).isEqualTo(passed);
    }
}
