package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Three servers of one co-op, one of them on a machine whose clock is seven minutes ahead, one on a machine whose clock is
 * seven minutes behind. Skipped where libfaketime, which makes such machines, is not installed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SkewedServersStory {
    private static final int MINUTES = 7;

    private LaunchedServer right;
    private LaunchedServer ahead;
    private LaunchedServer behind;
    private Api api;
    private Assembly assembly;

    @BeforeAll
    void begin() throws IOException {
        Optional<Path> library = library();
        assumeTrue(library.isPresent(), "libfaketime is not installed");
        right = LaunchedServer.start(Map.of());
        ahead = LaunchedServer.join(right, skewed(library.get(), MINUTES));
        behind = LaunchedServer.join(right, skewed(library.get(), -MINUTES));
        ahead.awaitReady();
        behind.awaitReady();
        api = Api.of(right.address(), "skewed");
        assembly = new Assembly(api, right.clock());
        assembly.join("ada", "ben", "cem");
    }

    @AfterAll
    void end() {
        Stream.of(behind, ahead, right).filter(server -> server != null).forEach(LaunchedServer::close);
    }

    @Test
    void theirClocksDifferIndeed() {
        long here = signedAt(right);
        assertThat(signedAt(ahead) - here).isBetween(6 * 60L, 8 * 60L);
        assertThat(signedAt(behind) - here).isBetween(-8 * 60L, -6 * 60L);
    }

    @Test
    void aTokenOfEachIsTakenByAll() {
        for (LaunchedServer signer : List.of(ahead, right, behind)) {
            String token = session(signer).text("accessToken");
            for (LaunchedServer reader : List.of(ahead, right, behind)) {
                api.at(reader.address())
                        .nobody()
                        .with("Authorization", "Bearer " + token)
                        .get("/me")
                        .expect(200);
            }
        }
    }

    @Test
    void aVoteIsOpenOnAllOfThemUntilItIsClosedOnAll() {
        String vote = assembly.resolve("ada", "Who knows the time?");
        Answer tally = assembly.tally(vote);
        Instant closes = Instant.parse(tally.text("closesAt"));

        right.clock().advanceTo(closes.minus(Duration.ofMinutes(2)));
        cast(ahead, "ada", vote, "yes").expect(200);
        cast(right, "ben", vote, "yes").expect(200);
        cast(behind, "cem", vote, "yes").expect(200);

        right.clock().advanceTo(closes);
        for (LaunchedServer server : List.of(behind, right, ahead)) {
            cast(server, "ada", vote, "no").expectProblem(409, "ballots.closed");
            Answer sealed = api.at(server.address())
                    .nobody()
                    .get("/proposals/" + vote + "/tally")
                    .expect(200);
            assertThat(sealed.number("/consumer/yes")).isEqualTo(3);
            assertThat(sealed.flag("final")).isTrue();
            assertThat(sealed.text("closesAt")).isEqualTo(tally.text("closesAt"));
        }
    }

    @Test
    void whatHappensAtEachIsToldWithTheTimeOfTheDatabase() {
        Map<String, LaunchedServer> authors = Map.of("ada", ahead, "ben", right, "cem", behind);
        authors.forEach((author, server) -> {
            Instant before = right.clock().now();
            String id = api.as(author)
                    .at(server.address())
                    .post(
                            "/proposals",
                            json("title", "Now", "text", "Now.", "measures", List.of(json("kind", "resolution"))))
                    .expect(201)
                    .text("id");
            api.as(author)
                    .at(server.address())
                    .post("/proposals/" + id + "/submission")
                    .expect(200);
            Answer proposal = api.nobody().get("/proposals/" + id).expect(200);
            assertThat(Instant.parse(proposal.text("submittedAt")))
                    .isBetween(before, right.clock().now());
        });
    }

    private Answer cast(LaunchedServer server, String voter, String vote, String choice) {
        return assembly.vote(api.as(voter).at(server.address()), vote, choice);
    }

    private Answer session(LaunchedServer server) {
        JsonObject password = json("handle", api.as("ada").handle(), "password", Api.PASSWORD);
        return api.at(server.address()).nobody().post("/sessions", password).expect(201);
    }

    private long signedAt(LaunchedServer server) {
        return Mint.claims(session(server).text("accessToken")).getInt("iat");
    }

    private static Map<String, String> skewed(Path library, int minutes) {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME",
                (minutes < 0 ? "" : "+") + minutes + "m",
                // Or everything that waits for a time returns at once.
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    private static Optional<Path> library() throws IOException {
        Path root = Path.of("/usr/lib");
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> below = Files.list(root)) {
            return below.map(architecture -> architecture.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst();
        }
    }
}
