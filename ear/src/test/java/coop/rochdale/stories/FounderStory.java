package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The founder goes like anybody else; on a server of its own, since others need theirs. */
class FounderStory {

    private static LaunchedServer server;

    @BeforeAll
    static void start() {
        server = LaunchedServer.start(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isDismissedByLawAndNothingIsLeftOfTheirPowers() {
        Api api = Api.of(server.address(), "x");
        Api founder = api.founder();
        assertThat(founder.get("/me").expect(200).texts("powers"))
                .containsExactlyInAnyOrder("treasury", "membership", "moderation", "operations");

        Answer law = dismissal(api);

        assertThat(law.flag("/outcome/override")).isTrue();
        assertThat(law.flag("/outcome/simple")).isFalse();
        Answer me = founder.get("/me").expect(200);
        assertThat(me.texts("powers")).isEmpty();
        assertThat(me.texts("bodies")).isEmpty();
        founder.post("/payments", payment(api)).expectProblem(403, "request.power-missing");
        assertThat(api.nobody().get("/employments?current=true").expect(200).items())
                .isEmpty();
        assertThat(api.nobody()
                        .get("/events?type=employment.ending")
                        .expect(200)
                        .items())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getJsonObject("data").getString("why")).isEqualTo("dismissal"));
    }

    /** The founder, the only worker, votes against it; three consumers override. */
    private static Answer dismissal(Api api) {
        Coop coop = Coop.of(api, server.clock(), "ada", "bo", "cy");
        JsonObject employment =
                api.founder().get("/me/employments").expect(200).items().get(0);
        assertThat(employment.getString("title")).isEqualTo("Founding steward");
        String proposal = coop.proposed(
                "We thank the founder",
                json("kind", "dismiss", "employment", employment.getString("id"), "reason", "We can do it alone."));
        api.founder()
                .put("/proposals/" + proposal + "/ballot", json("choice", "no"))
                .expect(200);
        List.of("ada", "bo", "cy").forEach(name -> coop.yes(name, proposal));
        return coop.enacted(proposal);
    }

    private static JsonObject payment(Api api) {
        return Json.payment(
                api.as("ada").get("/me/membership").expect(200).text("id"),
                "1.00",
                "late",
                server.clock().today());
    }
}
