package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.Payload;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Carries the open-ended fields of measures and events between JSON and the core. */
public final class Payloads {

    private Payloads() {}

    /** The fields of this object; one that is {@code null} is as good as left out. */
    public static Payload of(JsonObject json) {
        return new Payload(fields(json));
    }

    public static JsonObject json(Payload payload) {
        return json(payload.fields());
    }

    /** Text, numbers, booleans, lists and maps of these as JSON; anything else by its text. */
    public static JsonObject json(Map<?, ?> fields) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        fields.forEach((name, value) -> object.add(String.valueOf(name), value(value)));
        return object.build();
    }

    private static Map<String, Object> fields(JsonObject json) {
        Map<String, Object> fields = new LinkedHashMap<>();
        json.forEach((name, value) -> {
            if (value != JsonValue.NULL) {
                fields.put(name, plain(value));
            }
        });
        return fields;
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> fields(value.asJsonObject());
            case ARRAY -> value.asJsonArray().stream().map(Payloads::plain).toList();
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue();
            case TRUE -> true;
            case FALSE, NULL -> false;
        };
    }

    private static JsonValue value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return json(map);
        }
        if (value instanceof List<?> list) {
            return array(list);
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof BigDecimal number) {
            return Json.createValue(number);
        }
        if (value instanceof Integer || value instanceof Long) {
            return Json.createValue(((Number) value).longValue());
        }
        return Json.createValue(value instanceof UUID id ? id.toString() : String.valueOf(value));
    }

    private static JsonArray array(List<?> list) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        list.forEach(item -> array.add(value(item)));
        return array.build();
    }
}
