package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a patch leaves as it was has no other version than before. */
@Story
class EmptyPatchStory {

    private final Api api;
    private final Assembly assembly;
    private final JsonObject schemas;

    EmptyPatchStory(Api api, Clock clock) {
        this.api = api;
        this.schemas = api.get("/openapi?format=json")
                .expect(200)
                .json()
                .getJsonObject("components")
                .getJsonObject("schemas");
        this.assembly = new Assembly(api, clock);
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
