package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The server checks by itself what must hold, and says so to everybody. */
@Story
class CheckStory {
    private final Api api;
    private final Tables tables;

    CheckStory(Api api, Server server) {
        this.api = api;
        this.tables = new Tables(server);
    }

    @Test
    void everythingIsRecomputedEachNightAndEverybodyReadsTheResult() {
        JsonObject nightly = await(check -> check.containsKey("night") && check.containsKey("finishedAt"));
        assertThat(nightly.getInt("rules")).isGreaterThan(60);
        assertThat(nightly.getInt("broken")).as(nightly.toString()).isZero();
        assertThat(tables.ask("select night from check_run where night is not null"))
                .doesNotHaveDuplicates();
    }

    @Test
    void operationsHaveItRecomputedNow() {
        api.as("alice").post("/books/checks").expectProblem(403, "request.power-missing");
        api.nobody().post("/books/checks").expect(401);
        Answer asked = api.founder().post("/books/checks").expect(201);
        String id = asked.text("id");
        assertThat(asked.header("Location")).endsWith("/books/checks/" + id);
        JsonObject made = await(check -> check.getString("id").equals(id) && check.containsKey("finishedAt"));
        assertThat(made.getJsonArray("breaches")).as(made.toString()).isEmpty();
        assertThat(api.nobody().get("/books/checks/" + id).expect(200).number("broken"))
                .isZero();
        api.nobody().get("/books/checks/" + asked.text("id").replace('0', '1')).expectProblem(404, "request.unknown");
    }

    private JsonObject await(Predicate<JsonObject> wanted) {
        List<JsonObject> found = new ArrayList<>();
        Patience.await(Duration.ofMinutes(3), "such a check", () -> {
            api.nobody().get("/books/checks?limit=100").expect(200).items().stream()
                    .filter(wanted)
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found.get(0);
    }
}
