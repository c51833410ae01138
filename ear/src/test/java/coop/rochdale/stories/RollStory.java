package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is on the roll, and that nothing changes it. */
@Story
class RollStory {
    private final Api api;
    private final Clock clock;
    private final Assembly assembly;

    RollStory(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
        this.assembly = new Assembly(api, clock);
    }

    @Test
    void whoLapsedIsNotOnTheRollAndWhoIsInGraceStillIs() {
        assembly.join("lapsing");
        clock.advanceDays(40);
        assembly.join("graced");
        clock.advanceDays(35);
        assembly.join("fresh");
        assertThat(standing("lapsing")).isEqualTo("lapsed");
        assertThat(standing("graced")).isEqualTo("grace");

        String law = assembly.resolve("fresh", "Who may vote on this");

        assembly.vote(law, "yes", "fresh", "graced");
        assembly.vote(api.as("lapsing"), law, "yes").expectProblem(403, "ballots.not-on-roll");
        assembly.vote(api.as("never-joined"), law, "yes").expectProblem(403, "ballots.not-on-roll");
        assembly.vote(api.nobody(), law, "yes").expectProblem(401, "request.sign-in");
    }

    @Test
    void leavingDuringAVoteChangesNothingForThisVoteAndEverythingForTheNext() {
        assembly.join("kim", "leo", "mia");
        String law = assembly.resolve("kim", "Before Mia leaves");
        List<JsonObject> before = assembly.roll(law);
        api.as("mia").post("/me/membership/resignation").expect(200);
        assembly.join("nora");

        assembly.vote(law, "no", "mia");
        assembly.vote(api.as("nora"), law, "yes").expectProblem(403, "ballots.not-on-roll");
        String next = assembly.resolve("kim", "After Mia left");
        assembly.vote(api.as("mia"), next, "no").expectProblem(403, "ballots.not-on-roll");
        assembly.vote(next, "yes", "nora");
        assembly.close(law);

        assertThat(assembly.roll(law)).isEqualTo(before);
        assertThat(assembly.tally(law).number("/consumer/no")).isEqualTo(1);
    }

    @Test
    void theRollShowsHandlesOnlyOfWhoWantsToBeListed() {
        assembly.join("open", "shy");
        Answer mine = api.as("open").get("/me/membership").expect(200);
        api.as("open")
                .ifMatch(mine.etag())
                .patch("/me/membership", json("listed", true))
                .expect(200);

        String law = assembly.resolve("open", "A look at the roll");
        List<JsonObject> roll = assembly.roll(law);
        Answer first = api.nobody().get("/proposals/" + law + "/roll").expect(200);

        assertThat(names(roll))
                .contains(api.as("open").handle())
                .doesNotContain(api.as("shy").handle());
        assertThat(names(roll)).doesNotHaveDuplicates();
        assertThat(roll.stream().map(entry -> entry.getInt("entry"))).isSorted();
        assertThat(roll).allMatch(entry -> entry.getString("since").length() == "2026-11-22".length());
        assertThat(roll.stream().filter(entry -> entry.getString("body").equals("consumer")))
                .hasSize((int) first.number("/counts/consumer"))
                .allMatch(entry -> entry.getString("basis").equals("paid"));
        assertThat(roll.stream().filter(entry -> entry.getString("body").equals("worker")))
                .hasSize((int) first.number("/counts/worker"))
                .allMatch(entry -> entry.getString("basis").equals("employed"));
    }

    @Test
    void whoIsInBothBodiesVotesAsAWorkerUnlessTheCharterSaysBoth() {
        assembly.founderJoins();
        assembly.join("otto", "pia");
        String one = assembly.resolve("otto", "One member, one vote");
        assertThat(bodies(assembly.vote(api.founder(), one, "yes").expect(200))).containsExactly("worker");

        assembly.enact("Both bodies", franchise("both"), "otto", "pia");
        String both = assembly.resolve("otto", "Two votes");
        assertThat(bodies(assembly.vote(api.founder(), both, "yes").expect(200)))
                .containsExactly("consumer", "worker");
        api.founder()
                .put("/proposals/" + both + "/ballot", json("choice", "no", "body", "worker"))
                .expect(200);
        assertThat(api.founder().get("/proposals/" + both + "/ballot").expect(200).list("ballots").stream()
                        .map(ballot -> ballot.getString("choice")))
                .containsExactly("yes", "no");
        api.as("otto")
                .put("/proposals/" + both + "/ballot", json("choice", "no", "body", "worker"))
                .expectProblem(403, "ballots.not-in-body");
        assembly.enact("One again", franchise("worker"), "otto", "pia");

        assembly.close(both);
        assertThat(assembly.tally(both).number("/worker/no")).isEqualTo(1);
        assertThat(assembly.tally(both).number("/consumer/yes")).isEqualTo(1);
    }

    private static JsonObject franchise(String value) {
        return json("kind", "amend-charter", "clause", "franchise.dual-members", "value", value);
    }

    private static Stream<String> names(List<JsonObject> roll) {
        return roll.stream().map(entry -> entry.getString("name"));
    }

    private static Stream<String> bodies(Answer receipt) {
        return receipt.list("ballots").stream().map(ballot -> ballot.getString("body"));
    }

    private String standing(String name) {
        return api.as(name).get("/me/membership").expect(200).text("standing");
    }
}
