package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody asks what would pass. */
@Story
class PassRuleStory {
    private static final String PATH = "/pass-rule/evaluation";

    private final Api api;

    PassRuleStory(Api api) {
        this.api = api.nobody();
    }

    @ParameterizedTest
    @CsvSource({
        "1/0/0/100,   1/0/0/1, both,     none",
        "50/50/0/100, 1/0/0/1, none,     none",
        "66/33/1/100, 0/1/0/1, none,     none",
        "67/33/0/100, 0/1/0/1, override, override",
        "67/0/0/100,  0/3/0/3, override, override",
        "60/10/30/100,2/1/0/3, both,     simple",
        "51/0/0/100,  1/1/0/2, override, none",
        "80/20/0/100, 0/0/0/0, override, override",
        "0/0/0/0,     3/0/0/3, none,     none",
        "40/5/0/100,  3/0/0/3, both,     none",
    })
    void theTenVectorsComeOutAsTheConstitutionSays(String consumers, String workers, String cast, String roll) {
        assertOutcome(json("consumer", counts(consumers), "worker", counts(workers), "base", "cast"), cast);
        assertOutcome(json("consumer", counts(consumers), "worker", counts(workers), "base", "roll"), roll);
    }

    @Test
    void countsGoUpToABillionThousandAndStayExact() {
        JsonObject consumers =
                json("yes", 666_666_666_667L, "no", 333_333_333_333L, "abstain", 0, "roll", 1_000_000_000_000L);
        JsonObject nobody = counts("0/0/0/0");

        assertOutcome(json("consumer", consumers, "worker", nobody), "override");
        assertOutcome(json("consumer", consumers, "worker", nobody, "floors", json("consumer", "2/3")), "override");
        assertOutcome(json("consumer", consumers, "worker", nobody, "floors", json("consumer", "667/1000")), "none");
        assertOutcome(json("consumer", consumers, "worker", nobody, "override", "3/4"), "none");
    }

    @Test
    void explainsInEnglishAndGerman() {
        JsonObject question = json("consumer", counts("66/33/1/100"), "worker", counts("0/1/0/1"));

        assertThat(api.post(PATH, question).expect(200).text("explanation"))
                .startsWith("The proposal does not pass.")
                .contains("198 > 198 is false");
        Answer german = api.with("Accept-Language", "de-AT, en;q=0.5")
                .post(PATH, question)
                .expect(200);
        assertThat(german.text("explanation")).startsWith("Der Antrag ist nicht angenommen.");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        JsonObject question = json(
                "consumer",
                json("yes", -1, "no", 0, "abstain", 0, "roll", 1_000_000_000_001L),
                "worker",
                json("yes", 2, "no", 0, "abstain", 0, "roll", 1),
                "base",
                "heads",
                "colour",
                "red");

        Answer answer = api.post(PATH, question).expectProblem(422, "request.invalid");

        assertThat(answer.list("errors").stream().map(error -> error.getString("pointer")))
                .containsExactlyInAnyOrder("/consumer/yes", "/consumer/roll", "/worker", "/base", "/colour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/3", "1/1", "0/0", "2/3 ", "-1/2", "0.5"})
    void refusesThresholdsThatNoCharterCouldHave(String simple) {
        Answer answer =
                api.post(PATH, json("consumer", counts("1/0/0/1"), "worker", counts("1/0/0/1"), "simple", simple));

        answer.expectProblem(422, "request.invalid");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/simple");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"consumer\":1e99,\"worker\":{}}", "{\"consumer\":{\"yes\":1.5}}"})
    void nonsenseIsNeverOurMistake(String body) {
        assertThat(api.send("POST", PATH, Optional.of(body)).status()).isIn(400, 422);
    }

    private void assertOutcome(JsonObject question, String ways) {
        Answer answer = api.post(PATH, question).expect(200);
        assertThat(List.of(answer.flag("passed"), answer.flag("simple"), answer.flag("override")))
                .as(question.toString())
                .containsExactly(!ways.equals("none"), ways.matches("both|simple"), ways.matches("both|override"));
        assertThat(answer.text("explanation")).isNotBlank();
    }

    private static JsonObject counts(String written) {
        String[] parts = written.strip().split("/", -1);
        return json(
                "yes", Long.parseLong(parts[0]),
                "no", Long.parseLong(parts[1]),
                "abstain", Long.parseLong(parts[2]),
                "roll", Long.parseLong(parts[3]));
    }
}
