package coop.rochdale.kernel.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer as it is remembered: status, headers, and the body as it was written. */
record StoredAnswer(int status, Map<String, String> headers, Optional<String> body) {

    static final String REPLAYED = "Idempotent-Replayed";

    /** What JAX-RS would make of the result of a resource method. */
    static StoredAnswer of(@Nullable Object result) {
        if (result == null) {
            return new StoredAnswer(Response.Status.NO_CONTENT.getStatusCode(), Map.of(), Optional.empty());
        }
        if (!(result instanceof Response response)) {
            return new StoredAnswer(Response.Status.OK.getStatusCode(), Map.of(), Optional.of(Wire.text(result)));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        Optional<String> body = Optional.ofNullable(response.getEntity()).map(Wire::text);
        return new StoredAnswer(response.getStatus(), headers, body);
    }

    Response response() {
        Response.ResponseBuilder response = Response.status(status);
        headers.forEach(response::header);
        body.ifPresent(text -> response.type(MediaType.APPLICATION_JSON).entity(text.getBytes(StandardCharsets.UTF_8)));
        return response.header(REPLAYED, "true").build();
    }

    String text() {
        JsonObjectBuilder named = Json.createObjectBuilder();
        headers.forEach(named::add);
        JsonObjectBuilder text =
                Json.createObjectBuilder().add("status", status).add("headers", named);
        body.ifPresent(json -> text.add("body", json));
        return text.build().toString();
    }

    static StoredAnswer read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject stored = reader.readObject();
            Map<String, String> headers = new LinkedHashMap<>();
            JsonObject named = stored.getJsonObject("headers");
            named.keySet().forEach(name -> headers.put(name, named.getString(name)));
            Optional<String> body =
                    Optional.ofNullable(stored.getJsonString("body")).map(JsonString::getString);
            return new StoredAnswer(stored.getInt("status"), headers, body);
        }
    }
}
