package coop.rochdale.stories;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The operations of the OpenAPI document that the server itself serves. */
final class Interface {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
    private static final String JSON = "application/json";

    private final JsonObject document;

    private Interface(JsonObject document) {
        this.document = document;
    }

    static List<Operation> of(Api api) {
        Interface whole =
                new Interface(api.get("/openapi?format=json").expect(200).json());
        List<Operation> operations = new ArrayList<>();
        whole.document
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, details) -> {
                    if (METHODS.contains(method)) {
                        operations.add(whole.operation(method, path, details.asJsonObject()));
                    }
                }));
        return operations;
    }

    private Operation operation(String method, String path, JsonObject details) {
        List<JsonObject> parameters =
                details.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                        .map(JsonValue::asJsonObject)
                        .filter(parameter -> !parameter.containsKey("$ref"))
                        .toList();
        return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, body(details), example(details));
    }

    private Optional<JsonObject> body(JsonObject details) {
        return Optional.ofNullable(details.getJsonObject("requestBody"))
                .map(body -> body.getJsonObject("content"))
                .filter(content -> content.containsKey(JSON))
                .map(content -> resolved(content.getJsonObject(JSON).getJsonObject("schema")));
    }

    private static JsonObject example(JsonObject details) {
        return Optional.ofNullable(details.getJsonObject("requestBody"))
                .map(body -> body.getJsonObject("content").getJsonObject(JSON))
                .map(media -> media.getJsonObject("example"))
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private JsonObject resolved(JsonObject schema) {
        String ref = schema.getString("$ref", "");
        return ref.isEmpty()
                ? schema
                : document.getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject(ref.substring(ref.lastIndexOf('/') + 1));
    }

    /** One operation, its parameters, and if it takes JSON, the schema and an example of its body. */
    record Operation(
            String method, String path, List<JsonObject> parameters, Optional<JsonObject> body, JsonObject example) {

        /** The path with the same text in every place. */
        String pathWith(String text) {
            return PLACE.matcher(path).replaceAll((MatchResult place) -> text);
        }

        /** A path that can be read but leads to nothing. */
        String pathToNothing() {
            return PLACE.matcher(path)
                    .replaceAll(place ->
                            place.group(1).endsWith("id") || place.group(1).endsWith("Id")
                                    ? "0198a000-0000-7000-8000-00000000dead"
                                    : "no.such");
        }

        boolean hasPlaces() {
            return path.contains("{");
        }

        List<JsonObject> queryParameters() {
            return parameters.stream()
                    .filter(parameter -> parameter.getString("in", "").equals("query"))
                    .toList();
        }

        List<String> requiredFields() {
            JsonArray required =
                    body.map(schema -> schema.getJsonArray("required")).orElse(JsonValue.EMPTY_JSON_ARRAY);
            return required == null ? List.of() : required.getValuesAs(JsonString::getString);
        }

        JsonObject fields() {
            JsonObject properties =
                    body.map(schema -> schema.getJsonObject("properties")).orElse(null);
            return properties == null ? JsonValue.EMPTY_JSON_OBJECT : properties;
        }
    }
}
