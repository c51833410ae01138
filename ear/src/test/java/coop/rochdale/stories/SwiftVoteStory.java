package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A co-op in which everything the charter gives a time takes one second, lived in by a client that has nothing but the
 * address: nobody puts this clock forward.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwiftVoteStory {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String CHARTER = "deliberation.period=PT1S,deliberation.expiry=PT1S,voting.period=PT1S,"
            + "enactment.expiry=PT1S,dues.grace=PT1S,dues.expiry=PT1S,dues.lead=PT1S,dues.notice=PT1S,"
            + "dues.waiver=PT1S,ballots.secrecy=open";
    // A second can pass between two answers of a busy machine: several ask at once, and if need be try again.
    private static final int VOICES = 4;
    private static final int ATTEMPTS = 20;

    private final ExecutorService voices = Executors.newFixedThreadPool(VOICES);
    private Server server;
    private Api api;
    private Assembly assembly;

    @BeforeAll
    void begin() {
        server = LaunchedServer.start(Map.of("ROCHDALE_CHARTER", CHARTER));
        api = Api.of(server.address(), "swift");
        assembly = new Assembly(api, server.clock());
        assembly.join("ada");
    }

    @AfterAll
    void end() {
        voices.shutdownNow();
        server.close();
    }

    @Test
    void aProposalLivesItsWholeLifeInSeconds() {
        String law = law(json("kind", "resolution"));

        Answer tally = assembly.tally(law);
        assertThat(tally.flag("final")).isTrue();
        assertThat(tally.number("/consumer/yes")).isEqualTo(1);
        assertThat(tally.json().getJsonObject("outcome")).containsEntry("passed", JsonValue.TRUE);
        assertThat(assembly.ballots(law)).hasSize(1).allMatch(ballot -> ballot.containsKey("name"));
        Instant opened = Instant.parse(tally.text("openedAt"));
        assertThat(Duration.between(opened, Instant.parse(tally.text("closesAt"))))
                .isEqualTo(SECOND);
        Answer proposal = api.nobody().get("/proposals/" + law).expect(200);
        assertThat(Duration.between(Instant.parse(proposal.text("submittedAt")), opened))
                .isGreaterThanOrEqualTo(SECOND);
        assembly.vote(api.as("ada"), law, "no").expectProblem(409, "ballots.closed");
    }

    @Test
    void theClockSealsAVoteThatNobodyLooksAt() {
        String quiet = submitted(json("kind", "resolution"));

        until(() -> sealed(quiet));

        assertThat(assembly.state(quiet)).isEqualTo("rejected");
        assertThat(assembly.tally(quiet).number("/consumer/roll")).isEqualTo(1);
    }

    @Test
    void aJobEndsASecondAfterNoticeIsGiven() {
        JsonObject job = json(
                "kind", "create-position",
                "title", "Ferryman",
                "description", "Rows across.",
                "seats", 1,
                "salary", json("amount", "10.00", "currency", "USD", "per", "month"),
                "powers", List.of("membership"),
                "noticePeriod", "PT1S");
        law(job);
        String position = api.nobody().get("/positions?open=true&limit=100").items().stream()
                .filter(item -> item.getString("title").equals("Ferryman"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        Api bo = api.as("bo");
        bo.post("/positions/" + position + "/applications", json("statement", "I can row."))
                .expect(201);
        law(json(
                "kind",
                "appoint",
                "position",
                position,
                "account",
                bo.get("/me").text("/account/id"),
                "start",
                server.clock().today()));
        assertThat(bo.get("/me").texts("powers")).containsExactly("membership");
        String employment = bo.get("/me/employments").items().get(0).getString("id");

        bo.post("/employments/" + employment + "/resignation", json()).expect(200);

        until(() -> bo.get("/me").texts("bodies").isEmpty());
        assertThat(bo.get("/me").texts("powers")).isEmpty();
    }

    @Test
    void aWaiverAndTheMembershipItCarriesAreOverInSeconds() {
        Api cy = api.as("cy");
        cy.post("/memberships", json("contribution", money("4.99"), "interval", "month"))
                .expect(201);
        cy.post("/me/waiver", json()).expect(200);

        until(() -> cy.get("/me/membership").expect(200).text("standing").equals("ended"));

        assertThat(cy.get("/me").texts("bodies")).isEmpty();
        cy.post("/me/waiver", json()).expectProblem(409, "members.ended");
    }

    @Test
    void aWaiverIsVotedForAndNobodyLearnsWhose() {
        clause("waiver.mode", "by-vote");
        clause("dues.waiver", "P180D");
        try {
            Api dee = api.as("dee");
            String membership = dee.post("/memberships", json("contribution", money("4.99"), "interval", "month"))
                    .expect(201)
                    .text("id");
            Answer asked = dee.post("/me/waiver", json()).expect(200);
            assertThat(asked.json()).containsOnlyKeys("request");
            String request = asked.text("request");
            assertThat(dee.post("/me/waiver", json()).text("request")).isEqualTo(request);

            String law = law(json("kind", "grant-waiver", "request", request));

            assertThat(dee.get("/me/membership").text("standing")).isEqualTo("current");
            assertThat(api.nobody().get("/proposals/" + law).expect(200).json().toString())
                    .contains(request)
                    .doesNotContain(membership)
                    .doesNotContain("dee");
            JsonObject again = json(
                    "title",
                    "Once more",
                    "text",
                    "Now.",
                    "measures",
                    List.of(json("kind", "grant-waiver", "request", request)));
            String once = api.as("ada").post("/proposals", again).expect(201).text("id");
            assertThat(api.as("ada")
                            .post("/proposals/" + once + "/submission")
                            .expectProblem(422, "request.invalid")
                            .json()
                            .toString())
                    .contains("Nobody waits for this waiver any more");
        } finally {
            clause("waiver.mode", "self-declared");
            clause("dues.waiver", "PT1S");
        }
    }

    private void clause(String clause, String value) {
        law(json("kind", "amend-charter", "clause", clause, "value", value));
    }

    /** Proposed, voted for in the one second there is, and enacted. */
    private String law(JsonObject measure) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String law = submitted(measure);
            if (votedInTime(law)) {
                until(() -> assembly.state(law).equals("enacted"));
                return law;
            }
        }
        throw new AssertionError("no ballot arrived in time in " + ATTEMPTS + " votes");
    }

    private String submitted(JsonObject measure) {
        Api author = api.as("ada");
        String id = author.post("/proposals", json("title", "Quick", "text", "Now.", "measures", List.of(measure)))
                .expect(201)
                .text("id");
        author.post("/proposals/" + id + "/submission").expect(200);
        return id;
    }

    private boolean votedInTime(String law) {
        Api ada = api.as("ada");
        Callable<Boolean> voice = () -> {
            Answer answer = assembly.vote(ada, law, "yes");
            while (answer.status() == 409 && answer.text("code").equals("ballots.not-open")) {
                answer = assembly.vote(ada, law, "yes");
            }
            return answer.status() == 200;
        };
        try {
            boolean heard = false;
            for (Future<Boolean> each : voices.invokeAll(Collections.nCopies(VOICES, voice))) {
                heard |= each.get();
            }
            return heard;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Looked up in the database: reading it over HTTP would seal it. */
    private boolean sealed(String proposal) throws SQLException {
        try (Connection connection = server.database();
                PreparedStatement statement =
                        connection.prepareStatement("select 1 from vote where id = ? and sealed_at is not null")) {
            statement.setObject(1, UUID.fromString(proposal));
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void until(Callable<Boolean> happened) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!happened.call()) {
                assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
                Thread.sleep(50);
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
