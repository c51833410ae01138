package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A client that has nothing but the address lives through a whole proposal in real seconds, on a server of its own. */
class SwiftVoteStory {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aProposalLivesItsWholeLifeInSeconds() {
        Map<String, String> swift =
                Map.of("ROCHDALE_CHARTER", "deliberation.period=PT1S,voting.period=PT3S,ballots.secrecy=open");
        try (Server server = LaunchedServer.start(swift)) {
            Api api = Api.of(server.address(), "swift");
            Assembly assembly = new Assembly(api, server.clock());
            assembly.join("ada");
            String law = submitted(api.as("ada"));
            assertThat(api.nobody().get("/proposals/" + law).expect(200).text("state"))
                    .isEqualTo("deliberation");
            assembly.vote(api.as("ada"), law, "yes").expectProblem(409, "ballots.not-open");

            until(() -> assembly.vote(api.as("ada"), law, "yes").status() == 200);
            assertThat(assembly.tally(law).number("/consumer/yes")).isEqualTo(1);
            Instant closes = Instant.parse(assembly.tally(law).text("closesAt"));
            until(() -> assembly.vote(api.as("ada"), law, "yes").status() == 409);

            assertThat(server.clock().now()).isAfterOrEqualTo(closes);
            Answer tally = assembly.tally(law);
            assertThat(tally.flag("final")).isTrue();
            assertThat(tally.json().getJsonObject("outcome")).containsEntry("passed", JsonValue.TRUE);
            assertThat(assembly.ballots(law)).hasSize(1).allMatch(ballot -> ballot.containsKey("name"));
            until(() -> assembly.state(law).equals("enacted"));
        }
    }

    private static String submitted(Api author) {
        String id = author.post(
                        "/proposals",
                        json("title", "Quick", "text", "Now.", "measures", List.of(json("kind", "resolution"))))
                .expect(201)
                .text("id");
        author.post("/proposals/" + id + "/submission").expect(200);
        return id;
    }

    private static void until(BooleanSupplier happened) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
