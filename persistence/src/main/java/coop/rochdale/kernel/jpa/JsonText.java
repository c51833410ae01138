package coop.rochdale.kernel.jpa;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain values (text, numbers, booleans, lists, maps) as the text of a jsonb column, and back; numbers come back as BigDecimal. */
public final class JsonText {

    private JsonText() {}

    public static String of(Map<String, ?> fields) {
        return objectOf(fields).toString();
    }

    public static String of(List<?> items) {
        return arrayOf(items).toString();
    }

    public static Map<String, Object> object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return fieldsOf(reader.readObject());
        }
    }

    public static List<Object> array(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return itemsOf(reader.readArray());
        }
    }

    private static JsonObject objectOf(Map<?, ?> fields) {
        var builder = Json.createObjectBuilder();
        fields.forEach((name, value) -> builder.add(String.valueOf(name), valueOf(value)));
        return builder.build();
    }

    private static JsonArray arrayOf(List<?> items) {
        var builder = Json.createArrayBuilder();
        items.forEach(item -> builder.add(valueOf(item)));
        return builder.build();
    }

    private static JsonValue valueOf(Object value) {
        if (value instanceof String text) {
            return Json.createValue(text);
        } else if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof BigDecimal number) {
            return Json.createValue(number);
        } else if (value instanceof BigInteger number) {
            return Json.createValue(number);
        } else if (value instanceof Integer || value instanceof Long) {
            return Json.createValue(((Number) value).longValue());
        } else if (value instanceof List<?> list) {
            return arrayOf(list);
        } else if (value instanceof Map<?, ?> map) {
            return objectOf(map);
        }
        return Json.createValue(value.toString());
    }

    private static Map<String, Object> fieldsOf(JsonObject object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (value != JsonValue.NULL) {
                fields.put(name, plain(value));
            }
        });
        return fields;
    }

    private static List<Object> itemsOf(JsonArray array) {
        List<Object> items = new ArrayList<>();
        array.forEach(value -> items.add(plain(value)));
        return items;
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue();
            case TRUE -> true;
            case FALSE -> false;
            case OBJECT -> fieldsOf(value.asJsonObject());
            case ARRAY -> itemsOf(value.asJsonArray());
            case NULL -> "";
        };
    }
}
