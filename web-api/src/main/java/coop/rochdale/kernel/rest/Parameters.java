package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters of paths and queries: ids, dates, times, words, numbers, booleans. A query parameter that cannot be read
 * is {@code request.malformed} with its name; a path that names nothing readable is {@code request.unknown}.
 */
@Provider
public class Parameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (type.isPrimitive() || type == String.class) {
            return null;
        }
        Function<String, RuntimeException> refusal = refusal(annotations);
        return Scalars.reader(type)
                .map(reader -> converter(text -> type.cast(reader.apply(json(type, text))), refusal))
                .orElse(null);
    }

    private static <T> ParamConverter<T> converter(
            Function<String, T> read, Function<String, RuntimeException> refusal) {
        return new ParamConverter<>() {
            @Override
            public @Nullable T fromString(@Nullable String text) {
                if (text == null) {
                    return null;
                }
                try {
                    return read.apply(text);
                } catch (IllegalArgumentException | ArithmeticException wrong) {
                    throw refusal.apply(String.valueOf(wrong.getMessage()));
                }
            }

            @Override
            public String toString(T value) {
                return value instanceof Enum<?> constant ? Scalars.word(constant) : String.valueOf(value);
            }
        };
    }

    /**
     * A query parameter that arrived as text, read as this type. For {@code @BeanParam} classes, whose fields are all text:
     * the container complains in the log when a converter refuses there.
     */
    public static <T> Optional<T> query(String name, @Nullable String text, Class<T> type) {
        if (text == null) {
            return Optional.empty();
        }
        Function<JsonValue, Object> reader = Scalars.reader(type).orElseThrow();
        try {
            return Optional.of(type.cast(reader.apply(json(type, text))));
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw malformed(name, String.valueOf(wrong.getMessage()));
        }
    }

    /** The parameter as the JSON scalar that its type is written as in a body. */
    private static JsonValue json(Class<?> type, String text) {
        if (type == Boolean.class && (text.equals("true") || text.equals("false"))) {
            return text.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
        }
        boolean number = type == Integer.class || type == Long.class;
        return number && text.matches("-?[0-9]{1,18}")
                ? Json.createValue(new BigDecimal(text))
                : Json.createValue(text);
    }

    private static Function<String, RuntimeException> refusal(Annotation[] annotations) {
        if (find(annotations, PathParam.class).isPresent()) {
            return why -> carrying(Refused.because(CommonRefusal.UNKNOWN, "thing"));
        }
        String name = find(annotations, QueryParam.class).map(QueryParam::value).orElse("");
        return why -> carrying(malformed(name, why));
    }

    private static Refused malformed(String name, String why) {
        return Refused.because(CommonRefusal.MALFORMED_REQUEST, "the query parameter \"" + name + "\": " + why);
    }

    /** JAX-RS lets only exceptions of its own pass here. */
    private static RuntimeException carrying(Refused refused) {
        return new BadRequestException(refused);
    }

    private static <A extends Annotation> Optional<A> find(Annotation[] annotations, Class<A> type) {
        return Arrays.stream(annotations)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
