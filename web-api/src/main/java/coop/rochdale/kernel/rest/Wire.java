package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.Fraction;
import coop.rochdale.kernel.Span;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How answers are written: fields in the order the record declares them, what is absent left out unless
 * the record is {@link JsonbNillable}, an instant with at most six decimals and a {@code Z}, a constant as its name in kebab-case, an id as its text. A type that is not listed here is a
 * mistake of ours and not written at all.
 */
public final class Wire {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Wire() {}

    /** The instant as RFC 3339 writes it, to the microsecond: the database keeps no more. */
    public static String time(Instant instant) {
        return TIME.format(instant.truncatedTo(ChronoUnit.MICROS));
    }

    static byte[] bytes(Object entity) {
        return text(entity).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Object entity) {
        return json(entity).toString();
    }

    static JsonValue json(Object value) {
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Record entity && scalar(value).isEmpty()) {
            return entity(entity);
        }
        if (value instanceof Iterable<?> items) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            items.forEach(item -> array.add(json(item)));
            return array.build();
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map.forEach((name, inner) -> put(object, String.valueOf(name), inner));
            return object.build();
        }
        return scalar(value)
                .orElseThrow(() -> new IllegalStateException(
                        "no answer may hold a " + value.getClass().getName()));
    }

    private static Optional<JsonValue> scalar(Object value) {
        if (value instanceof Boolean truth) {
            return Optional.of(truth ? JsonValue.TRUE : JsonValue.FALSE);
        }
        if (value instanceof Integer || value instanceof Long) {
            return Optional.of(Json.createValue(((Number) value).longValue()));
        }
        if (value instanceof BigInteger || value instanceof BigDecimal) {
            return Optional.of(Json.createValue(new BigDecimal(value.toString())));
        }
        return word(value).map(Json::createValue);
    }

    private static Optional<String> word(Object value) {
        if (value instanceof Instant instant) {
            return Optional.of(time(instant));
        }
        if (value instanceof Enum<?> constant) {
            return Optional.of(Scalars.word(constant));
        }
        boolean text = value instanceof String
                || value instanceof UUID
                || value instanceof LocalDate
                || value instanceof Fraction
                || value instanceof Span;
        return text ? Optional.of(value.toString()) : Optional.empty();
    }

    private static JsonValue entity(Record entity) {
        RecordComponent[] components = entity.getClass().getRecordComponents();
        if (components.length == 1 && components[0].getType() == UUID.class) {
            return json(String.valueOf(read(entity, components[0])));
        }
        boolean nulls = entity.getClass().isAnnotationPresent(JsonbNillable.class);
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (RecordComponent component : components) {
            Object value = read(entity, component);
            if (value == null && nulls) {
                object.addNull(name(component));
            } else {
                put(object, name(component), value);
            }
        }
        return object.build();
    }

    /** A component whose name on the wire is a word of Java's says so with {@link JsonbProperty}. */
    static String name(RecordComponent component) {
        JsonbProperty given = component.getAccessor().getAnnotation(JsonbProperty.class);
        return given == null ? component.getName() : given.value();
    }

    private static void put(JsonObjectBuilder object, String name, @Nullable Object value) {
        Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (present != null) {
            object.add(name, json(present));
        }
    }

    private static @Nullable Object read(Record entity, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(entity);
        } catch (InvocationTargetException | IllegalAccessException impossible) {
            throw new IllegalStateException(component.toString(), impossible);
        }
    }
}
