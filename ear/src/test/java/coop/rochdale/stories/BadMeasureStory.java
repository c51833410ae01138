package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A draft may hold what nobody can carry out; a proposal may not, and is told which field of which measure is wrong. */
@Story
class BadMeasureStory {
    private static final List<String> WRONG = List.of("{\"no-such-field\":[[[]]]}", "[[1]]", "1e400", "-0.5", "true");

    private final Api api;
    private final Assembly assembly;
    private final JsonObject schemas;
    private final List<String> complaints = new ArrayList<>();

    BadMeasureStory(Api api, Clock clock) {
        this.api = api;
        this.schemas = api.get("/openapi?format=json")
                .expect(200)
                .json()
                .getJsonObject("components")
                .getJsonObject("schemas");
        this.assembly = new Assembly(api, clock);
    }

    @Test
    void noFieldOfAnyKindOfMeasureMayBeAnything() {
        assembly.join("vera");
        JsonArray kinds = schemas.getJsonObject("Measure").getJsonArray("oneOf");
        assertThat(kinds).isNotEmpty();
        for (JsonObject kind : kinds.getValuesAs(JsonObject.class)) {
            JsonObject schema = schemas.getJsonObject(kind.getString("$ref").replaceFirst(".*/", ""));
            JsonObject example = schema.getJsonArray("examples").getJsonObject(0);
            schema.getJsonObject("properties")
                    .keySet()
                    .forEach(field -> WRONG.forEach(value -> {
                        if (!field.equals("kind")) {
                            propose(example, field, value);
                        }
                    }));
            propose(example, "no-such-field", "true");
        }
        assertThat(complaints).isEmpty();
    }

    /** The example with that field spoilt is refused, at the latest when it is submitted. */
    private void propose(JsonObject example, String field, String value) {
        String rest = jakarta.json.Json.createObjectBuilder(example)
                .remove(field)
                .build()
                .toString();
        String measure = rest.substring(0, rest.length() - 1) + ",\"" + field + "\":" + value + "}";
        String body = "{\"title\":\"Spoilt\",\"text\":\"A trial.\",\"measures\":[" + measure + "]}";
        Answer answer = api.as("vera").send("POST", "/proposals", Optional.of(body));
        if (answer.status() == 201) {
            String path = "/proposals/" + answer.text("id");
            answer = api.as("vera").post(path + "/submission");
            // Nobody keeps more than so many drafts.
            api.as("vera").post(path + "/withdrawal");
        }
        // A number beyond all bounds is no JSON to us, wherever it stands.
        boolean unreadable = answer.status() == 400 && value.equals("1e400");
        if (!unreadable && !(answer.status() == 422 && names(answer, "/measures/0/" + field))) {
            complaints.add(measure + " is answered with " + answer.status() + " " + answer.body());
        }
    }

    private static boolean names(Answer answer, String pointer) {
        return answer.has("errors")
                && answer.list("errors").stream()
                        .anyMatch(error -> error.getString("pointer").startsWith(pointer));
    }

    @Test
    void aDraftThatIsPatchedWithNothingStaysTheSame() {
        assembly.join("max");
        JsonObject measure =
                schemas.getJsonObject("CreatePosition").getJsonArray("examples").getJsonObject(0);
        Answer draft = api.as("max")
                .post("/proposals", json("title", "Same", "text", "As it was.", "measures", List.of(measure)))
                .expect(201);
        Api max = api.as("max").ifMatch(draft.etag());
        String path = "/proposals/" + draft.text("id");

        assertThat(max.patch(path, json()).expect(200).etag()).isEqualTo(draft.etag());
        assertThat(max.patch(path, json("title", "Same")).expect(200).etag()).isEqualTo(draft.etag());
        assertThat(max.patch(path, json("title", "Other")).expect(200).etag()).isNotEqualTo(draft.etag());

        Answer membership = api.as("max").get("/me/membership").expect(200);
        assertThat(api.as("max")
                        .ifMatch(membership.etag())
                        .patch("/me/membership", json())
                        .expect(200)
                        .etag())
                .isEqualTo(membership.etag());
    }
}
