package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A secret vote from the first ballot to the published list, and what the database knows afterwards. */
@Story
class SecretBallotStory {
    private static final String[] VOTERS = {"anna", "ben", "carl", "dina", "eva"};

    private final Api api;
    private final Clock clock;
    private final Server server;
    private final Assembly assembly;

    SecretBallotStory(Api api, Clock clock, Server server) {
        this.api = api;
        this.clock = clock;
        this.server = server;
        this.assembly = new Assembly(api, clock);
    }

    @Test
    void aSecretVoteIsRecountedByAnybodyAndForgetsWhoVotedHow() {
        assembly.join(VOTERS);
        String law = assembly.resolve("anna", "A secret");
        Map<String, String> trackers = castAndChangeTheirMinds(law);
        assembly.vote(api.founder(), law, "abstain").expect(200);
        tellsNothingButTurnout(law);

        assembly.close(law);

        Answer tally = assembly.tally(law);
        assertThat(recount(law, "consumer")).isEqualTo(numbers(tally, "consumer"));
        assertThat(recount(law, "worker")).isEqualTo(numbers(tally, "worker"));
        assertThat(numbers(tally, "consumer")).isEqualTo(Map.of("yes", 4L, "no", 1L, "abstain", 0L));
        List<JsonObject> published = assembly.ballots(law);
        assertThat(published.stream().map(ballot -> ballot.getString("tracker")))
                .isSorted();
        assertThat(published).noneMatch(ballot -> ballot.containsKey("name"));
        assertThat(trackers)
                .allSatisfy((name, tracker) -> assertThat(published)
                        .anyMatch(ballot -> ballot.getString("tracker").equals(tracker)
                                && ballot.getString("choice").equals(name.equals("ben") ? "no" : "yes")));
        api.as("anna").get("/proposals/" + law + "/ballot").expectProblem(404, "ballots.sealed");
        assembly.vote(api.as("anna"), law, "no").expectProblem(409, "ballots.closed");
        theLinkIsGone(law, trackers);
    }

    @Test
    void aBallotIsAcceptedUpToTheCloseAndNotAfterwardsThoughNobodyLooked() {
        assembly.join("finn", "gina");
        String law = assembly.resolve("finn", "In time");
        api.as("gina").get("/proposals/" + law + "/ballot").expectProblem(404, "ballots.not-cast");
        api.nobody().get("/proposals/" + law + "/ballots").expectProblem(409, "ballots.not-published");
        assembly.vote(law, "yes", "finn");
        assembly.close(law);

        assembly.vote(api.as("gina"), law, "yes").expectProblem(409, "ballots.closed");
        assertThat(assembly.tally(law).number("/consumer/turnout")).isEqualTo(1);
    }

    @Test
    void whoSignedOutCastsNothingNeitherDuringTheVoteNorAfterIt() {
        assembly.join("mona");
        String law = assembly.resolve("mona", "Signed out");
        Api mona = api.as("mona");
        Answer session = api.nobody()
                .post("/sessions", json("handle", mona.handle(), "password", Api.PASSWORD))
                .expect(201);
        Api there = api.nobody().with("Authorization", "Bearer " + session.text("accessToken"));
        assembly.vote(there, law, "yes").expect(200);
        there.delete("/sessions/" + session.text("id")).expect(204);

        assembly.vote(there, law, "no").expectProblem(401, "request.sign-in");
        assembly.close(law);

        assembly.vote(there, law, "no").expectProblem(401, "request.sign-in");
        assertThat(numbers(assembly.tally(law), "consumer")).isEqualTo(Map.of("yes", 1L, "no", 0L, "abstain", 0L));
    }

    /** The reply to a ballot is lost in the last moment before the close; nobody seals, since a test holds the proposal. */
    @Test
    void whoHeardNothingIsToldThatTheBallotStandsUntilTheVoteIsSealed() throws Exception {
        assembly.join("ivo");
        String law = assembly.resolve("ivo", "Heard nothing");
        String path = "/proposals/" + law + "/ballot";
        Api ivo = api.as("ivo");
        ivo.token();
        Instant closesAt = Instant.parse(assembly.tally(law).text("closesAt"));
        try (ReplyCutter cutter = ReplyCutter.before(server.address())) {
            Optional<String> yes = Optional.of(json("choice", "yes").toString());
            assertThat(ivo.at(cutter.address()).attempt("PUT", path, yes)).isEmpty();
        }
        try (Connection database = server.database();
                Statement holding = database.createStatement()) {
            database.setAutoCommit(false);
            holding.execute("select from proposal where id = '" + law + "' for update");
            clock.advanceTo(closesAt);

            Answer told = assembly.vote(ivo, law, "yes").expect(200);

            assertThat(Instant.parse(told.text("castAt"))).isBefore(closesAt);
            assertThat(ivo.get(path).expect(200).body()).isEqualTo(told.body());
            assembly.vote(ivo, law, "no").expectProblem(409, "ballots.closed");
            database.rollback();
            assertThat(assembly.ballots(law)).singleElement().satisfies(ballot -> {
                assertThat(ballot.getString("tracker")).isEqualTo(told.text("tracker"));
                assertThat(ballot.getString("choice")).isEqualTo("yes");
            });
        }
        ivo.get(path).expectProblem(404, "ballots.sealed");
        Answer closed = assembly.vote(ivo, law, "yes").expectProblem(409, "ballots.closed");
        assertThat(closed.text("detail"))
                .contains("closed at " + assembly.tally(law).text("closesAt") + ";");
    }

    @Test
    void saysWhatItDoesNotProtectAgainstInTheReadersLanguage() {
        assembly.join("hugo");
        String law = assembly.resolve("hugo", "Honest about limits");

        String path = "/proposals/" + law + "/tally";
        assertThat(api.nobody().get(path).expect(200).texts("limits"))
                .hasSize(4)
                .anyMatch(limit -> limit.contains("reads its database"))
                .anyMatch(limit -> limit.contains("a copy from before the seal still does"));
        Answer german = api.nobody().with("Accept-Language", "de").get(path).expect(200);
        assertThat(german.texts("limits")).hasSize(4).anyMatch(limit -> limit.contains("Datenbank"));
    }

    private Map<String, String> castAndChangeTheirMinds(String law) {
        Map<String, String> trackers = new TreeMap<>();
        for (String name : VOTERS) {
            String path = "/proposals/" + law + "/ballot";
            Answer first = api.as(name).put(path, json("choice", "abstain")).expect(200);
            String last = name.equals("ben") ? "no" : "yes";
            Answer second = api.as(name).put(path, json("choice", last)).expect(200);
            assertThat(second.text("tracker")).matches("[a-z2-7]{26}").isEqualTo(first.text("tracker"));
            assertThat(api.as(name).get(path).expect(200).text("choice")).isEqualTo(last);
            trackers.put(name, second.text("tracker"));
        }
        assertThat(trackers.values()).doesNotHaveDuplicates();
        return trackers;
    }

    private void tellsNothingButTurnout(String law) {
        Answer running = assembly.tally(law);
        assertThat(running.flag("final")).isFalse();
        assertThat(running.at("outcome")).isEqualTo(JsonValue.NULL);
        for (String choice : List.of("yes", "no", "abstain")) {
            assertThat(running.at("/consumer/" + choice)).isEqualTo(JsonValue.NULL);
        }
        assertThat(running.number("/consumer/turnout")).isEqualTo(VOTERS.length);
        assertThat(api.nobody()
                        .get("/events?after=0&type=ballot.cast")
                        .expect(200)
                        .items())
                .isEmpty();
    }

    private Map<String, Long> recount(String law, String body) {
        Map<String, Long> counts = new TreeMap<>(Map.of("yes", 0L, "no", 0L, "abstain", 0L));
        assembly.ballots(law).stream()
                .filter(ballot -> ballot.getString("body").equals(body))
                .forEach(ballot -> counts.merge(ballot.getString("choice"), 1L, Long::sum));
        return counts;
    }

    private static Map<String, Long> numbers(Answer tally, String body) {
        Map<String, Long> numbers = new TreeMap<>();
        for (String choice : List.of("yes", "no", "abstain")) {
            numbers.put(choice, tally.number("/" + body + "/" + choice));
        }
        return numbers;
    }

    /** Looks at every row of every table, as an operator could, and at the log. */
    private void theLinkIsGone(String law, Map<String, String> trackers) {
        Tables tables = new Tables(server);
        assertThat(tables.count("ballot where vote = '" + law + "'")).isZero();
        // But the boxes, parts of the table ballot: those of sealed votes go away while we look.
        for (String table : tables.ask("select tablename from pg_tables where schemaname = 'public'"
                + " and not starts_with(tablename, 'ballot_')")) {
            List<String> rows = tables.ask("select t::text from \"" + table + "\" t");
            trackers.values()
                    .forEach(tracker -> assertThat(rows.stream().filter(row -> row.contains(tracker)))
                            .as(table)
                            .hasSize(table.equals("published_ballot") ? 1 : 0));
        }
        trackers.values().forEach(tracker -> assertThat(server.log()).doesNotContain(tracker));
    }
}
