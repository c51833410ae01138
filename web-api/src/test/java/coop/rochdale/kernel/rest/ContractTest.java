package coop.rochdale.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract that this build made, against the one we keep and against what everybody may expect of it. */
class ContractTest {

    private static final Path MADE = Path.of("target/classes/contract/openapi.yaml");
    private static final Path KEPT = Path.of("../config/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static JsonObject contract = JsonValue.EMPTY_JSON_OBJECT;

    @BeforeAll
    static void read() throws IOException {
        if (Boolean.getBoolean("contract.refresh")) {
            Files.copy(MADE, KEPT, StandardCopyOption.REPLACE_EXISTING);
        }
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(MADE.resolveSibling("openapi.json")))) {
            contract = reader.readObject();
        }
    }

    @Test
    void isTheOneWeKeep() {
        assertThat(MADE)
                .as("code and config/openapi.yaml differ; if that is meant: ./mvnw -pl web-api -am package"
                        + " -Dtest=ContractTest -Dsurefire.failIfNoSpecifiedTests=false -Dcontract.refresh=true")
                .hasSameTextualContentAs(KEPT);
    }

    @Test
    void documentsEveryOperation() {
        operations().forEach((name, operation) -> {
            assertThat(operation).as(name).containsKeys("summary", "operationId", "tags", "responses", "security");
            assertThat(operation.getJsonObject("responses")).as(name).containsKeys("400", "429", "500", "503");
        });
    }

    @Test
    void showsAnExampleOfEveryBody() {
        operations().forEach((name, operation) -> {
            JsonObject body = operation.getJsonObject("requestBody");
            if (body != null) {
                body.getJsonObject("content")
                        .forEach((type, media) -> assertThat(media.asJsonObject())
                                .as(
                                        "example of %s: add one to META-INF/openapi.yaml under components.examples.%s",
                                        name, operation.getString("operationId"))
                                .containsKey("example"));
            }
        });
    }

    @Test
    void namesOperationsOnce() {
        List<String> ids = new ArrayList<>();
        operations().values().forEach(operation -> ids.add(operation.getString("operationId")));
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void allowsEveryPostToBeRepeated() {
        operations().forEach((name, operation) -> {
            if (name.startsWith("post ")) {
                assertThat(operation.getJsonArray("parameters").toString())
                        .as(name)
                        .contains("IdempotencyKey");
            }
        });
    }

    @Test
    void saysWhichFieldsARequestNeedsAndThatItTakesNoOthers() {
        operations().forEach((name, operation) -> {
            JsonObject body = operation.getJsonObject("requestBody");
            if (body == null || !body.getJsonObject("content").containsKey("application/json")) {
                return;
            }
            String ref = body.getJsonObject("content")
                    .getJsonObject("application/json")
                    .getJsonObject("schema")
                    .getString("$ref", "");
            if (!ref.isEmpty() && !name.startsWith("patch ")) {
                JsonObject schema =
                        schemas().get(ref.substring(ref.lastIndexOf('/') + 1)).asJsonObject();
                assertThat(schema.get("additionalProperties")).as(name).isEqualTo(JsonValue.FALSE);
            }
        });
    }

    @Test
    void letsAMergePatchLeaveOutAnything() {
        operations().forEach((name, operation) -> {
            if (name.startsWith("patch")) {
                String body = operation
                        .getJsonObject("requestBody")
                        .getJsonObject("content")
                        .getJsonObject("application/merge-patch+json")
                        .getJsonObject("schema")
                        .getString("$ref");
                JsonObject schema = ((JsonObject) contract.getValue(body.substring(1)));
                assertThat(schema).as(name).containsKey("properties").doesNotContainKey("required");
            }
        });
    }

    @Test
    void saysOfEveryListWhatIsInIt() {
        assertThat(contract.toString()).doesNotContain("\"items\":{}");
        assertThat(contract.getValue("/components/schemas/MeasureChanges/properties/added/items/$ref"))
                .hasToString("\"#/components/schemas/Measure\"");
    }

    @Test
    void announcesWhatOnlySomeMethodsRefuse() {
        Map.of(
                        "get /api/v1/charter", "422",
                        "get /api/v1/charter/{clause}", "422",
                        "get /api/v1/proposals/{id}/ballots", "409",
                        "get /api/v1/me/membership", "404",
                        "post /api/v1/founding", "403",
                        "post /api/v1/proposals/{id}/submission", "412",
                        "patch /api/v1/me/membership", "428")
                .forEach((name, status) -> assertThat(operations().get(name).getJsonObject("responses"))
                        .as(name)
                        .containsKey(status));
    }

    @Test
    void knowsEveryNameItMentions() {
        String text = contract.toString();
        Matcher refs = Pattern.compile("#/components/schemas/([A-Za-z0-9]+)").matcher(text);
        while (refs.find()) {
            assertThat(schemas()).containsKey(refs.group(1));
        }
        assertThat(schemas().keySet()).noneMatch(name -> name.endsWith("Json"));
    }

    private static Map<String, JsonValue> schemas() {
        return contract.getJsonObject("components").getJsonObject("schemas");
    }

    private static Map<String, JsonObject> operations() {
        Map<String, JsonObject> operations = new TreeMap<>();
        contract.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.put(method + " " + path, operation.asJsonObject());
                    }
                }));
        return operations;
    }
}
