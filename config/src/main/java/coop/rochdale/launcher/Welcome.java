package coop.rochdale.launcher;

import java.time.Duration;
import java.util.Optional;

/** The one screen that says where everything is. */
record Welcome(Ground ground, Optional<String> setUpToken) {
    private static final String SCREEN = """

            Rochdale is ready after %d s.

              API        %2$s/api/v1
              reference  %2$s/docs
              founder    %3$s
              data       %4$s
              database   %5$s

            Three things to try:

              curl -s %2$s/health/ready
              curl -s %2$s/api/v1/charter/voting.period
              curl -s %2$s/api/v1/pass-rule/evaluation -H 'Content-Type: application/json' -d '%6$s'

            Ctrl-C stops it; the next start goes on with the same data.
            """;
    private static final String VOTE = "{\"consumer\": {\"yes\": 67, \"no\": 33, \"abstain\": 0, \"roll\": 100}, "
            + "\"worker\": {\"yes\": 0, \"no\": 1, \"abstain\": 0, \"roll\": 1}}";

    String text(Duration took) {
        return SCREEN.formatted(
                took.toSeconds(),
                ground.settings().localAddress(),
                founder(),
                ground.data().root(),
                ground.database().withoutParameters(),
                VOTE);
    }

    private String founder() {
        return setUpToken
                .map(token -> "nobody yet; set-up token " + token)
                .or(() -> ground.settings()
                        .find(Key.ROCHDALE_FOUNDER_HANDLE)
                        .map(handle -> "sign in as %s with the founder's password".formatted(handle)))
                .orElse("set up already; sign in");
    }
}
