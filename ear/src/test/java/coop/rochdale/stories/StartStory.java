package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@Story
class StartStory {
    @Test
    void saysThatItIsReadyAndWhy(Api api) {
        for (String check : List.of("live", "ready", "started")) {
            assertThat(api.get("/health/" + check).expect(200).text("status"))
                    .as(check)
                    .isEqualTo("UP");
        }
    }

    @Test
    void letsTestsPutTheClockForwardAndOnlyForward(Clock clock) {
        Instant before = clock.now();

        clock.advance(Duration.ofHours(2));

        assertThat(Duration.between(before, clock.now()))
                .isBetween(Duration.ofHours(2), Duration.ofHours(2).plusMinutes(10));
    }

    @Test
    void doesNotTellWhatItIsMadeOf(Api api) {
        Answer answer = api.get("/health/live").expect(200);

        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }
}
