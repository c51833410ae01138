package coop.rochdale.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @Test
    void aDayIsWholeInUtc() {
        assertThat(Moment.start("2026-12-31")).isEqualTo(Instant.parse("2026-12-31T00:00:00Z"));
        assertThat(Moment.end("2026-12-31")).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
    }

    @Test
    void anInstantIsWhatItSaysToTheMicrosecond() {
        Instant instant = Instant.parse("2026-12-31T10:15:30.123456Z");

        assertThat(Moment.start("2026-12-31T10:15:30.123456789Z")).isEqualTo(instant);
        assertThat(Moment.end("2026-12-31T11:15:30.123456+01:00")).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tomorrow", "2026-02-30", "31.12.2026", "2026-12-31T10:15:30", "1969-12-31", "3000-01-01"})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Moment.start(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .endsWith(".");
    }
}
