package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.Refused;
import coop.rochdale.providers.ProviderRefusal;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a provider's JSON, of which nothing need be there and nothing be of the type one expects; names are joined by
 * dots.
 */
record JsonPiece(JsonValue value) {

    private static final int LONGEST_TEXT = 255;
    private static final int MOST_DIGITS = 18;

    /** Refuses with {@code providers.notice-unreadable} what is no JSON object. */
    static JsonPiece read(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return new JsonPiece(reader.readObject());
        } catch (JsonException | IllegalStateException wrong) {
            throw unreadable("it is no JSON object.");
        }
    }

    static Refused unreadable(String why) {
        return Refused.because(ProviderRefusal.NOTICE_UNREADABLE, why);
    }

    JsonPiece at(String path) {
        JsonValue found = value;
        for (String name : path.split("[.]", -1)) {
            found = found instanceof JsonObject object ? object.getOrDefault(name, JsonValue.NULL) : JsonValue.NULL;
        }
        return new JsonPiece(found);
    }

    JsonPiece first() {
        return each().findFirst().orElseGet(() -> new JsonPiece(JsonValue.NULL));
    }

    /** All that is in a list, if it is one. */
    Stream<JsonPiece> each() {
        return value instanceof JsonArray array ? array.stream().map(JsonPiece::new) : Stream.empty();
    }

    /** A text that is neither empty nor longer than any that we keep. */
    Optional<String> text() {
        return Optional.of(value)
                .filter(JsonString.class::isInstance)
                .map(found -> ((JsonString) found).getString())
                .filter(found -> !found.isBlank() && found.length() <= LONGEST_TEXT && found.indexOf(0) < 0);
    }

    /** However long it is, or nothing. */
    String longText() {
        return value instanceof JsonString found ? found.getString() : "";
    }

    /** What stands there as text, whether the provider wrote it out or only named it. */
    Optional<String> id() {
        return text().or(() -> at("id").text());
    }

    String needed(String path) {
        return at(path).id().orElseThrow(() -> unreadable("it has no " + path + "."));
    }

    Optional<Long> whole() {
        return Optional.of(value)
                .filter(JsonNumber.class::isInstance)
                .map(found -> ((JsonNumber) found).bigDecimalValue())
                .filter(number -> number.precision() <= MOST_DIGITS && number.scale() == 0)
                .map(BigDecimal::longValueExact);
    }
}
