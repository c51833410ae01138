package coop.rochdale.stories;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** JSON, written shortly: {@code json("title", "A law", "measures", List.of(json("kind", "resolution")))}. */
final class Json {
    private Json() {}

    /** @param pairs names and values in turn; a value is text, number, boolean, list, object or null */
    static JsonObject json(Object... pairs) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            object.add((String) pairs[i], value(pairs[i + 1]));
        }
        return object.build();
    }

    static JsonObject money(String amount) {
        return json("amount", amount, "currency", "USD");
    }

    /** As the treasury records it of a member. */
    static JsonObject payment(String membership, String amount, String reference, LocalDate receivedOn) {
        return json(
                "membership", membership,
                "amount", money(amount),
                "provider", "bank",
                "reference", reference,
                "receivedOn", receivedOn);
    }

    private static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = jakarta.json.Json.createArrayBuilder();
            list.forEach(item -> array.add(value(item)));
            return array.build();
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
            map.forEach((name, item) -> object.add((String) name, value(item)));
            return object.build();
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return jakarta.json.Json.createValue(new BigDecimal(number.toString()));
        }
        return jakarta.json.Json.createValue(value.toString());
    }
}
