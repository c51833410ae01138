package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;

/** What came back. Values are found by name, or by JSON pointer if the name begins with a slash. */
record Answer(String request, HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    Answer expect(int status) {
        assertThat(status()).as("%s: %s", request, body()).isEqualTo(status);
        return this;
    }

    /** A problem document with that status and code. */
    Answer expectProblem(int status, String code) {
        expect(status);
        assertThat(header("Content-Type")).as(request).startsWith("application/problem+json");
        assertThat(text("code")).as("%s: %s", request, body()).isEqualTo(code);
        return this;
    }

    /** Empty if there is none. */
    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String etag() {
        return header("ETag");
    }

    JsonObject json() {
        return parsed().asJsonObject();
    }

    JsonValue at(String name) {
        String pointer = name.startsWith("/") ? name : "/" + name;
        return jakarta.json.Json.createPointer(pointer).getValue((jakarta.json.JsonStructure) parsed());
    }

    boolean has(String name) {
        String pointer = name.startsWith("/") ? name : "/" + name;
        return jakarta.json.Json.createPointer(pointer).containsValue((jakarta.json.JsonStructure) parsed());
    }

    String text(String name) {
        return ((JsonString) at(name)).getString();
    }

    long number(String name) {
        return ((JsonNumber) at(name)).longValueExact();
    }

    boolean flag(String name) {
        return at(name).equals(JsonValue.TRUE);
    }

    List<JsonObject> items() {
        return list("items");
    }

    List<JsonObject> list(String name) {
        return ((JsonArray) at(name)).getValuesAs(JsonObject.class);
    }

    List<String> texts(String name) {
        return ((JsonArray) at(name)).getValuesAs(JsonString::getString);
    }

    private JsonValue parsed() {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(body()))) {
            return reader.readValue();
        }
    }
}
