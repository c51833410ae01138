package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.Fraction;
import coop.rochdale.kernel.Span;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads the values of one JSON scalar that a request record may hold; what cannot be read is an {@link Unreadable}. */
final class Scalars {

    private static final Map<Class<?>, Function<JsonValue, Object>> READERS = Map.ofEntries(
            Map.entry(String.class, Scalars::text),
            Map.entry(Integer.class, Scalars::integer),
            Map.entry(int.class, Scalars::integer),
            Map.entry(Long.class, Scalars::whole),
            Map.entry(long.class, Scalars::whole),
            Map.entry(Boolean.class, Scalars::truth),
            Map.entry(boolean.class, Scalars::truth),
            Map.entry(UUID.class, Scalars::id),
            Map.entry(LocalDate.class, Scalars::date),
            Map.entry(YearMonth.class, Scalars::month),
            Map.entry(Instant.class, Scalars::instant),
            Map.entry(Span.class, json -> Span.parse(text(json))),
            Map.entry(Fraction.class, json -> Fraction.parse(text(json))));

    /** The constants of an enum by their words, in their order. */
    private static final ClassValue<Map<String, Enum<?>>> WORDS = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            Map<String, Enum<?>> words = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                words.put(word((Enum<?>) constant), (Enum<?>) constant);
            }
            return words;
        }
    };

    private Scalars() {}

    /** The reader of this type, if its values are scalars. */
    static Optional<Function<JsonValue, Object>> reader(Class<?> type) {
        return type.isEnum() ? Optional.of(json -> word(json, type)) : Optional.ofNullable(READERS.get(type));
    }

    /** The word that stands for a constant on the wire: {@code PER_MONTH} is {@code per-month}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(JsonValue json) {
        if (json instanceof JsonString string) {
            return string.getString();
        }
        throw new Unreadable("Write a text.");
    }

    private static Object integer(JsonValue json) {
        long number = whole(json);
        if (number != (int) number) {
            throw new Unreadable("Write a whole number between -2147483648 and 2147483647.");
        }
        return (int) number;
    }

    private static Long whole(JsonValue json) {
        if (json instanceof JsonNumber number) {
            try {
                return number.bigDecimalValue().longValueExact();
            } catch (ArithmeticException notWhole) {
                throw new Unreadable("Write a whole number between -2^63 and 2^63 - 1.");
            }
        }
        throw new Unreadable("Write a whole number.");
    }

    private static Object truth(JsonValue json) {
        return switch (json.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new Unreadable("Write true or false.");
        };
    }

    private static Object id(JsonValue json) {
        return PathId.read(text(json))
                .orElseThrow(() -> new Unreadable("Write an id: a UUID of 36 characters in lower case."));
    }

    private static Object date(JsonValue json) {
        try {
            return reasonable(LocalDate.parse(text(json)));
        } catch (DateTimeException wrong) {
            throw new Unreadable("Write a date like \"2026-01-31\".");
        }
    }

    private static Object month(JsonValue json) {
        try {
            YearMonth month = YearMonth.parse(text(json));
            reasonable(month.atDay(1));
            return month;
        } catch (DateTimeException wrong) {
            throw new Unreadable("Write a month like \"2026-01\".");
        }
    }

    private static Object instant(JsonValue json) {
        try {
            Instant instant = Instant.parse(text(json));
            reasonable(LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), 86_400)));
            return instant;
        } catch (DateTimeException wrong) {
            throw new Unreadable("Write a time like \"2026-01-31T12:00:00Z\".");
        }
    }

    /** Four digits of year, as RFC 3339 has them; a database keeps fewer years than Java does. */
    private static LocalDate reasonable(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new DateTimeException("year");
        }
        return date;
    }

    private static Object word(JsonValue json, Class<?> type) {
        Map<String, Enum<?>> words = WORDS.get(type);
        Enum<?> meant = words.get(text(json));
        if (meant == null) {
            throw new Unreadable("Use one of " + String.join(", ", words.keySet()) + ".");
        }
        return meant;
    }

    /** A value that is not what its field wants; the message says what to write instead. */
    static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Unreadable(String sentence) {
            super(sentence);
        }
    }
}
