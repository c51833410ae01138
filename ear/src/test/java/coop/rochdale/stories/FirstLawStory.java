package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From the founding to the first law, and a law against the workers. */
@Story
class FirstLawStory {
    private final Api api;
    private final Assembly assembly;

    FirstLawStory(Api api, Clock clock) {
        this.api = api;
        this.assembly = new Assembly(api, clock);
    }

    @Test
    void aCoopIsFoundedGetsMembersAndMakesItsFirstLaw() {
        assertThat(api.founder().get("/me").expect(200).texts("bodies")).contains("worker");
        assembly.join("ada", "bob", "cleo");
        assertThat(api.as("ada").get("/me").expect(200).texts("votingRights")).containsExactly("consumer");

        String law = assembly.resolve("ada", "A shared garden");
        assembly.vote(law, "yes", "ada", "bob");
        assembly.vote(law, "no", "cleo");
        assembly.vote(api.founder(), law, "yes").expect(200);
        assertThat(assembly.tally(law).flag("final")).isFalse();
        assembly.close(law);

        Answer tally = assembly.tally(law);
        assertThat(tally.flag("final")).isTrue();
        assertThat(tally.json().getJsonObject("outcome"))
                .isEqualTo(json("passed", true, "simple", true, "override", false));
        assertThat(tally.number("/consumer/yes")).isEqualTo(2);
        assertThat(tally.number("/consumer/no")).isEqualTo(1);
        assertThat(tally.number("/worker/yes")).isEqualTo(1);
        assertThat(assembly.state(law)).isEqualTo("enacted");
        assertThat(api.nobody().get("/acts?limit=100").expect(200).body()).contains("A shared garden", law);
    }

    @Test
    void consumersOverrideTheWorkersByMoreThanTwoThirds() {
        assembly.join("dora", "emil", "fern");
        String law = assembly.resolve("dora", "Open on Sundays");
        assembly.vote(law, "yes", "dora", "emil", "fern");
        assembly.vote(api.founder(), law, "no").expect(200);
        assembly.close(law);

        Answer tally = assembly.tally(law);
        assertThat(tally.json().getJsonObject("outcome"))
                .isEqualTo(json("passed", true, "simple", false, "override", true));
        assertThat(tally.text("explanation"))
                .startsWith("The proposal passes by override, without the workers.")
                .contains("3 of 3 votes cast are yes, more than 2/3 (9 > 6)");
        assertThat(assembly.state(law)).isEqualTo("enacted");
    }

    @Test
    void exactlyTwoThirdsAreNotEnoughAgainstTheWorkers() {
        assembly.join("gus", "hana", "iris");
        String law = assembly.resolve("gus", "Open on Mondays");
        assembly.vote(law, "yes", "gus", "hana");
        assembly.vote(law, "no", "iris");
        assembly.vote(api.founder(), law, "no").expect(200);
        assembly.close(law);

        assertThat(assembly.tally(law).text("explanation")).contains("(6 > 6 is false)");
        assertThat(assembly.state(law)).isEqualTo("rejected");
    }
}
