package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How a wish becomes law, in a co-op that talks for two hours and wants one member to second. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LawStory {

    private static final Duration TALK = Duration.ofHours(2);
    private static final JsonObject RESOLUTION = json("kind", "resolution");

    private Server server;
    private Clock clock;
    private Api people;

    @BeforeAll
    void aCoopOfItsOwn() {
        server = LaunchedServer.start(
                Map.of("ROCHDALE_CHARTER", "deliberation.period=PT2H,proposals.seconds=1,voting.period=PT1H"));
        clock = server.clock();
        people = Api.of(server.address(), "law");
        Coop.of(people, clock, "ada", "bo", "cy");
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void aDraftIsItsAuthorsAloneUntilItIsSubmitted() {
        String bo = people.as("bo").handle();
        Answer draft = people.as("ada")
                .post(
                        "/proposals",
                        json("title", "Plan", "text", "x", "measures", List.of(RESOLUTION), "coAuthors", List.of(bo)))
                .expect(201);
        String path = "/proposals/" + draft.text("id");
        assertThat(draft.header("Location")).endsWith(path);
        people.nobody().get(path).expectProblem(404, "request.unknown");
        people.as("cy").get(path).expectProblem(404, "request.unknown");
        people.as("cy").post(path + "/comments", json("text", "Hm")).expectProblem(404, "request.unknown");
        assertThat(people.as("cy").get("/proposals?state=draft").expect(200).items())
                .isEmpty();
        assertThat(people.as("bo").get("/proposals?state=draft").expect(200).items())
                .hasSize(1);

        people.as("bo").patch(path, json("title", "Better")).expectProblem(428, "request.if-match-missing");
        Answer edited = people.as("bo")
                .ifMatch(draft.etag())
                .patch(path, json("title", "Better"))
                .expect(200);
        assertThat(edited.text("title")).isEqualTo("Better");
        people.as("ada")
                .ifMatch(draft.etag())
                .patch(path, json("text", "y"))
                .expectProblem(412, "request.if-match-stale");
        people.as("ada")
                .ifMatch(edited.etag())
                .patch(path, json("title", JsonValue.NULL))
                .expectProblem(422, "request.invalid");
        people.as("bo").post(path + "/submission").expectProblem(403, "proposals.not-author");
        Answer withdrawn = people.as("ada").post(path + "/withdrawal").expect(200);
        assertThat(withdrawn.text("state")).isEqualTo("withdrawn");
        people.nobody().get(path).expectProblem(404, "request.unknown");
        assertThat(happened(draft.text("id"))).isEmpty();
    }

    @Test
    void anybodyDraftsButOnlyAVotingMemberSubmitsWhatCanBeDone() {
        String guests = drafted("guest", RESOLUTION);
        people.as("guest").post("/proposals/" + guests + "/submission").expectProblem(403, "proposals.not-a-voter");
        String wrong = drafted(
                "ada",
                RESOLUTION,
                json("kind", "magic"),
                json("kind", "amend-charter", "clause", "voting.period", "value", "soon", "why", "not"));

        Answer refused =
                people.as("ada").post("/proposals/" + wrong + "/submission").expectProblem(422, "request.invalid");

        assertThat(refused.list("errors"))
                .extracting(error -> error.getString("pointer"))
                .containsExactly("/measures/1/kind", "/measures/2/value", "/measures/2/why");
        people.as("ada").post("/proposals/" + wrong + "/withdrawal").expect(200);
    }

    @Test
    void aRevisionIsKeptAndStartsTheClockAndTheSecondsAnew() {
        String id = submitted("ada", RESOLUTION);
        String path = "/proposals/" + id;
        assertThat(second("bo", id).number("/deliberation/seconds")).isEqualTo(1);
        clock.advance(TALK.minusMinutes(10));
        Answer before = show(id);
        Answer revised = people.as("ada")
                .ifMatch(before.etag())
                .patch(
                        path,
                        json("text", "Because we want it.\nAnd need it.", "measures", List.of(RESOLUTION, RESOLUTION)))
                .expect(200);
        assertThat(revised.number("revision")).isEqualTo(2);
        assertThat(revised.number("/deliberation/seconds")).isZero();
        assertThat(Instant.parse(revised.text("/deliberation/until")))
                .isAfter(Instant.parse(before.text("/deliberation/until")).plus(Duration.ofHours(1)));

        compareRevisions(path);

        clock.advance(Duration.ofMinutes(20));
        second("bo", id);
        assertThat(show(id).text("state")).isEqualTo("deliberation");
        clock.advance(TALK);
        Answer open = show(id);
        assertThat(open.text("state")).isEqualTo("voting");
        people.as("ada")
                .ifMatch(open.etag())
                .patch(path, json("text", "Too late"))
                .expectProblem(409, "proposals.frozen");
        assertThat(happened(id))
                .containsExactly(
                        "proposal.submitted",
                        "proposal.seconded",
                        "proposal.revised",
                        "proposal.seconded",
                        "proposal.opened");
    }

    private void compareRevisions(String path) {
        Answer changes = people.nobody().get(path + "/revisions/2/changes").expect(200);
        assertThat(changes.list("text"))
                .extracting(line -> line.getString("change") + " " + line.getString("line"))
                .containsExactly("kept Because we want it.", "added And need it.");
        assertThat(changes.list("/measures/added")).hasSize(1);
        assertThat(people.nobody().get(path + "/revisions/1").expect(200).text("text"))
                .isEqualTo("Because we want it.");
        people.nobody().get(path + "/revisions/3").expectProblem(404, "request.unknown");
    }

    @Test
    void votingOpensWithTheSecondThatWasMissingAndWithoutItNever() {
        String id = submitted("bo", RESOLUTION);
        String forgotten = submitted("bo", RESOLUTION);
        clock.advance(TALK.plusHours(1));
        assertThat(show(id).text("state")).isEqualTo("deliberation");
        people.as("bo").post("/proposals/" + id + "/second").expectProblem(403, "proposals.own-second");
        people.as("guest").post("/proposals/" + id + "/second").expectProblem(403, "proposals.not-a-voter");
        Answer seconded = second("cy", id);
        assertThat(seconded.text("state")).isEqualTo("voting");
        people.as("ada").post("/proposals/" + id + "/second").expectProblem(409, "proposals.not-in-deliberation");

        clock.advanceTo(Instant.parse(show(forgotten).text("/deliberation/secondsUntil")));
        people.as("cy").post("/proposals/" + forgotten + "/second").expectProblem(409, "proposals.not-in-deliberation");
        Answer over = show(forgotten);
        assertThat(over.text("state")).isEqualTo("withdrawn");
        assertThat(over.text("/withdrawal/by")).isEqualTo("missing-seconds");
    }

    @Test
    void anAuthorWithdrawsUntilVotingOpensAndFollowsWithABetterOne() {
        String first = submitted("cy", RESOLUTION);
        people.as("ada").post("/proposals/" + first + "/withdrawal").expectProblem(403, "proposals.not-author");
        assertThat(people.as("cy")
                        .post("/proposals/" + first + "/withdrawal")
                        .expect(200)
                        .text("state"))
                .isEqualTo("withdrawn");
        String next = people.as("cy")
                .post(
                        "/proposals",
                        json("title", "Again", "text", "x", "measures", List.of(RESOLUTION), "follows", first))
                .expect(201)
                .text("id");
        assertThat(show(first).list("followedBy")).isEmpty();
        people.as("cy").post("/proposals/" + next + "/submission").expect(200);
        assertThat(show(first).text("/followedBy/0/id")).isEqualTo(next);
        assertThat(show(next).text("/follows/id")).isEqualTo(first);

        second("ada", next);
        clock.advance(TALK);
        people.as("cy").post("/proposals/" + next + "/withdrawal").expectProblem(409, "proposals.not-withdrawable");
    }

    @Test
    void onePersonHasSoManyOpenAndNoMore() {
        people.as("dora");
        Coop.of(people, clock, "dora");
        List<String> open =
                List.of(submitted("dora", RESOLUTION), submitted("dora", RESOLUTION), submitted("dora", RESOLUTION));
        String fourth = drafted("dora", RESOLUTION);
        people.as("dora").post("/proposals/" + fourth + "/submission").expectProblem(422, "proposals.open-limit");
        assertThat(reasons("dora", fourth, "submit")).containsExactly("proposals.open-limit");
        people.as("dora").post("/proposals/" + open.get(0) + "/withdrawal").expect(200);

        Api retrying = people.as("dora").with("Idempotency-Key", "\"submit-the-fourth-once\"");
        Answer submitted = retrying.post("/proposals/" + fourth + "/submission").expect(200);
        Answer again = retrying.post("/proposals/" + fourth + "/submission").expect(200);

        assertThat(again.number("number")).isEqualTo(submitted.number("number"));
    }

    @Test
    void whereTheSecondMeasureFailsTheFirstHasNotHappened() {
        law(json(
                "kind", "create-position",
                "title", "Porter",
                "description", "Opens the gate.",
                "seats", 1,
                "salary", json("amount", "100.00", "currency", "USD", "per", "month", "hours", 10),
                "powers", List.of(),
                "noticePeriod", "P1D"));
        String position = people.nobody().get("/positions?open=true").expect(200).items().stream()
                .filter(item -> item.getString("title").equals("Porter"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        JsonObject removal = json("kind", "remove-position", "position", position);
        String first = submitted("ada", removal);
        String second = submitted("bo", json("kind", "amend-charter", "clause", "payroll.day", "value", 7), removal);
        String actsBefore = newestAct();

        assertThat(decided(first).text("state")).isEqualTo("enacted");
        Answer failed = decided(second);

        assertThat(failed.text("state")).as(failed.body()).isEqualTo("failed");
        assertThat(failed.text("/failure/detail")).startsWith("Measure 2 (remove-position)");
        assertThat(people.nobody().get("/charter/payroll.day").expect(200).number("value"))
                .isEqualTo(28);
        assertThat(newestAct()).isEqualTo(show(first).text("act")).isNotEqualTo(actsBefore);
        assertThat(happened(second)).endsWith("proposal.passed", "proposal.enactment-failed");
        retry(second, failed);
    }

    private void retry(String id, Answer failed) {
        String path = "/proposals/" + id + "/enactment";
        people.as("guest").post(path).expectProblem(403, "proposals.not-a-voter");
        Answer again = people.as("cy").post(path).expect(200);
        assertThat(again.text("state")).isEqualTo("failed");
        assertThat(Instant.parse(again.text("/failure/at"))).isAfter(Instant.parse(failed.text("/failure/at")));
        assertThat(reasons("cy", id, "retry-enactment")).isEmpty();
        clock.advanceTo(Instant.parse(again.text("/failure/retryUntil")));
        people.as("founder-elect").post(path).expectProblem(403, "proposals.not-a-voter");
        people.founder().post(path).expectProblem(422, "proposals.retry-over");
    }

    @Test
    void aVoteIsJudgedByTheCharterOfItsOpening() {
        String amendment =
                submitted("ada", json("kind", "amend-charter", "clause", "threshold.override", "value", "9/10"));
        second("bo", amendment);
        clock.advance(Duration.ofMinutes(30));
        String running = submitted("bo", RESOLUTION);
        second("cy", running);
        clock.advance(TALK.minusMinutes(30));
        yes(amendment);
        clock.advance(Duration.ofMinutes(45));
        assertThat(show(running).text("state")).isEqualTo("voting");
        clock.advance(Duration.ofMinutes(15));

        assertThat(show(amendment).text("state")).isEqualTo("enacted");
        assertThat(show(running).text("/rule/override")).isEqualTo("2/3");
        String next = submitted("cy", RESOLUTION);
        assertThat(show(next).text("/rule/override")).isEqualTo("9/10");
        Answer clause = people.nobody().get("/charter/threshold.override").expect(200);
        assertThat(clause.text("value")).isEqualTo("9/10");
        assertThat(clause.text("act")).isEqualTo(show(amendment).text("act"));
    }

    @Test
    void aFeeIsRaisedFromADayOn() {
        String from = clock.today().plusDays(60).toString();
        Answer law = law(json("kind", "set-fee", "minimum", Json.money("6.50"), "from", from));

        assertThat(law.text("state")).isEqualTo("enacted");
        String clause = "/charter/dues.minimum";
        assertThat(people.nobody().get(clause).expect(200).body()).contains("4.99");
        assertThat(people.nobody()
                        .get(clause + "?at=" + from + "T00:00:00Z")
                        .expect(200)
                        .body())
                .contains("6.50");
    }

    @Test
    void anybodyWithAnAccountComments() {
        String id = submitted("ada", RESOLUTION);
        String path = "/proposals/" + id + "/comments";
        Answer first = people.as("guest").post(path, json("text", "Why *now*?")).expect(201);
        Answer reply = people.as("ada")
                .post(path, json("text", "Why not?", "replyTo", first.text("id")))
                .expect(201);
        people.nobody().post(path, json("text", "Me too")).expectProblem(401, "request.sign-in");
        people.as("guest").post(path, json("text", "")).expectProblem(422, "request.invalid");
        people.as("guest").post(path, json("text", "x", "replyTo", id)).expectProblem(422, "request.invalid");

        Answer page = people.nobody().get(path + "?limit=1").expect(200);
        Answer rest = people.nobody()
                .get(path + "?limit=1&cursor=" + page.text("next"))
                .expect(200);
        assertThat(page.items().get(0).getString("text")).isEqualTo("Why *now*?");
        assertThat(rest.items().get(0).getString("id")).isEqualTo(reply.text("id"));
        assertThat(rest.has("next")).isFalse();
    }

    private String drafted(String author, JsonObject... measures) {
        return people.as(author)
                .post(
                        "/proposals",
                        json("title", "A wish", "text", "Because we want it.", "measures", List.of(measures)))
                .expect(201)
                .text("id");
    }

    private String submitted(String author, JsonObject... measures) {
        String id = drafted(author, measures);
        Answer answer =
                people.as(author).post("/proposals/" + id + "/submission").expect(200);
        assertThat(answer.text("state")).as(answer.body()).isEqualTo("deliberation");
        return id;
    }

    private Answer second(String member, String id) {
        return people.as(member).post("/proposals/" + id + "/second").expect(200);
    }

    private void yes(String id) {
        for (String name : List.of("ada", "bo", "cy")) {
            people.as(name)
                    .put("/proposals/" + id + "/ballot", json("choice", "yes"))
                    .expect(200);
        }
    }

    /** Submits, seconds, votes yes, and answers what came out. */
    private Answer law(JsonObject... measures) {
        return decided(submitted("ada", measures));
    }

    private Answer decided(String id) {
        people.as(show(id).text("author").startsWith("cy") ? "ada" : "cy")
                .post("/proposals/" + id + "/second")
                .expect(200);
        clock.advanceTo(Instant.parse(show(id).text("votingOpensAt")));
        Instant closesAt = Instant.parse(show(id).text("closesAt"));
        yes(id);
        clock.advanceTo(closesAt);
        return show(id);
    }

    private Answer show(String id) {
        return people.nobody().get("/proposals/" + id).expect(200);
    }

    private String newestAct() {
        return people.nobody().get("/acts?limit=1").expect(200).text("/items/0/id");
    }

    private List<String> happened(String proposal) {
        return people
                .nobody()
                .get("/events?limit=100&type=proposal.submitted&type=proposal.revised"
                        + "&type=proposal.seconded&type=proposal.opened&type=proposal.passed&type=proposal.rejected"
                        + "&type=proposal.enacted&type=proposal.enactment-failed&type=proposal.withdrawn")
                .expect(200)
                .items()
                .stream()
                .filter(event -> event.getString("subject").equals(proposal))
                .map(event -> event.getString("type"))
                .toList();
    }

    private List<String> reasons(String name, String proposal, String action) {
        return people.as(name).get("/proposals/" + proposal + "/actions").expect(200).array().stream()
                .filter(each -> each.getString("action").equals(action))
                .flatMap(each -> each.getJsonArray("reasons").stream())
                .map(reason -> ((JsonString) reason.asJsonObject().get("code")).getString())
                .toList();
    }
}
