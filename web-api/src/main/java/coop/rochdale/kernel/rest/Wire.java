package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.Fraction;
import coop.rochdale.kernel.Span;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How answers are written: fields in the order the record declares them, what is absent left out unless
 * the record is {@link JsonbNillable}, an instant with at most six decimals and a {@code Z}, a constant as its name in kebab-case, an id as its text. A type that is not listed here is a
 * mistake of ours and not written at all. Written without JSON-P, which looks for its provider at every value.
 */
public final class Wire {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private Wire() {}

    public static byte[] bytes(Object entity) {
        return text(entity).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Object entity) {
        StringBuilder out = new StringBuilder(512);
        write(entity, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof JsonValue
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long) {
            out.append(value);
        } else if (value instanceof BigInteger || value instanceof BigDecimal) {
            out.append(value);
        } else if (value instanceof Iterable<?> items) {
            list(items, out);
        } else if (value instanceof Map<?, ?> map) {
            Fields fields = new Fields(out);
            map.forEach((name, inner) -> fields.put(String.valueOf(name), inner));
            fields.end();
        } else {
            Optional<String> word = word(value);
            if (word.isPresent()) {
                quote(word.get(), out);
            } else if (value instanceof Record entity) {
                entity(entity, out);
            } else {
                throw new IllegalStateException(
                        "no answer may hold a " + value.getClass().getName());
            }
        }
    }

    private static void list(Iterable<?> items, StringBuilder out) {
        out.append('[');
        boolean first = true;
        for (Object item : items) {
            if (!first) {
                out.append(',');
            }
            write(item, out);
            first = false;
        }
        out.append(']');
    }

    private static Optional<String> word(Object value) {
        if (value instanceof Instant instant) {
            return Optional.of(Span.moment(instant));
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

    private static void entity(Record entity, StringBuilder out) {
        Shape shape = SHAPES.get(entity.getClass());
        if (shape.isId()) {
            quote(String.valueOf(shape.parts().get(0).of(entity)), out);
            return;
        }
        Fields fields = new Fields(out);
        for (Part part : shape.parts()) {
            Object value = part.of(entity);
            if (value == null && shape.nulls()) {
                fields.name(part.name()).append("null");
            } else {
                fields.put(part.name(), value);
            }
        }
        fields.end();
    }

    /** As RFC 8259 wants it: quotation marks, backslashes and control characters are escaped, nothing else is. */
    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '"' || next == '\\') {
                out.append('\\').append(next);
            } else if (next < ' ') {
                int at = "\b\t\n\f\r".indexOf(next);
                out.append(at < 0 ? String.format(Locale.ROOT, "\\u%04x", (int) next) : "\\" + "btnfr".charAt(at));
            } else {
                out.append(next);
            }
        }
        out.append('"');
    }

    /** A component whose name on the wire is a word of Java's says so with {@link JsonbProperty}. */
    static String name(RecordComponent component) {
        JsonbProperty given = component.getAccessor().getAnnotation(JsonbProperty.class);
        return given == null ? component.getName() : given.value();
    }

    /** An object in the writing; a field whose value is absent is left out. */
    private static final class Fields {

        private final StringBuilder out;
        private char before = '{';

        Fields(StringBuilder out) {
            this.out = out;
        }

        void put(String name, @Nullable Object value) {
            Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (present != null) {
                name(name);
                write(present, out);
            }
        }

        StringBuilder name(String name) {
            out.append(before);
            before = ',';
            quote(name, out);
            return out.append(':');
        }

        void end() {
            out.append(before == '{' ? "{}" : "}");
        }
    }

    /** What there is to know of a record's type, asked of it once. */
    private record Shape(boolean nulls, boolean isId, List<Part> parts) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            return new Shape(
                    type.isAnnotationPresent(JsonbNillable.class),
                    components.length == 1 && components[0].getType() == UUID.class,
                    Arrays.stream(components).map(Part::of).toList());
        }
    }

    private record Part(String name, Method accessor) {

        static Part of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Part(Wire.name(component), accessor);
        }

        @Nullable
        Object of(Record entity) {
            try {
                return accessor.invoke(entity);
            } catch (InvocationTargetException | IllegalAccessException impossible) {
                throw new IllegalStateException(accessor.toString(), impossible);
            }
        }
    }
}
