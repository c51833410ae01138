package coop.rochdale.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The fields of a measure as they were sent: text, {@link BigDecimal}, Boolean, lists and objects of these.
 *
 * <p>Read it through {@link #read}: every reader notes what is wrong instead of stopping, so that a caller hears of all
 * flaws at once, and a field nobody read is a flaw too.
 */
public record Payload(Map<String, Object> fields) {

    public Payload {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public static Payload empty() {
        return new Payload(Map.of());
    }

    /** Hands a reader to {@code shape}; refuses with all flaws it noted, or answers what that made. */
    public <T> T read(Function<Reader, Supplier<T>> shape) {
        Reader reader = new Reader(this, "", new ArrayList<>());
        Supplier<T> made = shape.apply(reader);
        reader.noteUnread();
        if (!reader.flaws.isEmpty()) {
            throw Refused.flawed(reader.flaws);
        }
        return made.get();
    }

    /** Reads fields and remembers what was wrong; a wrong field answers a harmless stand-in that is never used. */
    public static final class Reader {

        private final Payload payload;
        private final String path;
        private final List<Flaw> flaws;
        private final Set<String> seen = new LinkedHashSet<>();
        private final Set<String> wrong = new LinkedHashSet<>();

        private Reader(Payload payload, String path, List<Flaw> flaws) {
            this.payload = payload;
            this.path = path;
            this.flaws = flaws;
        }

        public String text(String name, int longest) {
            return optionalText(name, longest).orElseGet(() -> missing(name, ""));
        }

        /** One line, such as a title. */
        public String line(String name, int longest) {
            String text = text(name, longest);
            if (!text.isEmpty() && !Line.isReadable(text, longest)) {
                flaw(name, "Write one line of 1 to " + longest + " visible characters.");
            }
            return text;
        }

        public Optional<String> optionalText(String name, int longest) {
            return parsed(name, "a text of 1 to " + longest + " characters", text -> {
                if (!Line.isText(text, longest)) {
                    throw new IllegalArgumentException("Write a text of 1 to " + longest + " characters.");
                }
                return text;
            });
        }

        public UUID id(String name) {
            return parsed(name, "an id", Ids::parse).orElseGet(() -> missing(name, new UUID(0, 0)));
        }

        public LocalDate date(String name) {
            return optionalDate(name).orElseGet(() -> missing(name, LocalDate.EPOCH));
        }

        public Optional<LocalDate> optionalDate(String name) {
            return parsed(name, "a date like \"2026-01-31\"", Reader::day);
        }

        public Span span(String name) {
            return optionalSpan(name).orElseGet(() -> missing(name, Span.ofDays(0)));
        }

        public Optional<Span> optionalSpan(String name) {
            return parsed(name, "a duration like \"P30D\"", Span::parse);
        }

        /** A whole number from {@code least} to {@code most}. */
        public int integer(String name, int least, int most) {
            return optionalInteger(name, least, most).orElseGet(() -> missing(name, least));
        }

        public Optional<Integer> optionalInteger(String name, int least, int most) {
            Object value = take(name);
            if (value == null) {
                return Optional.empty();
            }
            if (value instanceof BigDecimal number
                    && number.stripTrailingZeros().scale() <= 0
                    && number.compareTo(BigDecimal.valueOf(least)) >= 0
                    && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return Optional.of(number.intValueExact());
            }
            flaw(name, "Write a whole number from " + least + " to " + most + ".");
            return Optional.of(least);
        }

        /** An amount within these bounds, in their currency; it stands in this object itself. */
        public Money amount(Money least, Money most) {
            String code = least.currency().getCurrencyCode();
            if (!Set.of("", code).contains(text("currency", code.length()))) {
                seen.add("amount");
                flaw("currency", "Write the co-op's currency, " + code + ".");
                return least;
            }
            return parsed("amount", "an amount", text -> {
                        Money read = Money.parse(text, code);
                        if (read.compareTo(least) >= 0 && read.compareTo(most) <= 0) {
                            return read;
                        }
                        String bounds = least.amount() + " to " + most.amount();
                        throw new IllegalArgumentException("Write an amount from " + bounds + ".");
                    })
                    .orElseGet(() -> missing("amount", least));
        }

        /** An object that must be there, read by {@code shape}; a missing one is read as an empty one. */
        public <T> T object(String name, Function<Reader, T> shape) {
            Reader inner = new Reader(child(name), Flaw.pointer(path, name), flaws);
            T made = shape.apply(inner);
            inner.noteUnread();
            return made;
        }

        /** A list of at most {@code most} texts; an absent one is empty. */
        public List<String> texts(String name, int most) {
            Object value = take(name);
            if (value == null) {
                return List.of();
            }
            if (value instanceof List<?> list
                    && list.size() <= most
                    && list.stream().allMatch(String.class::isInstance)) {
                return list.stream().map(String.class::cast).toList();
            }
            flaw(name, "Write a list of at most " + most + " texts.");
            return List.of();
        }

        /** One of these words. */
        public <E> E word(String name, Map<String, E> words) {
            E first = words.values().iterator().next();
            return parsed(name, "one of " + String.join(", ", words.keySet()), text -> {
                        E found = words.get(text);
                        if (found == null) {
                            throw new IllegalArgumentException("Use one of " + String.join(", ", words.keySet()) + ".");
                        }
                        return found;
                    })
                    .orElseGet(() -> missing(name, first));
        }

        /** The value as it was sent, object or scalar, for a field whose form another field decides. */
        public Optional<Object> raw(String name) {
            return Optional.ofNullable(take(name));
        }

        public void flaw(String name, String detail) {
            flaws.add(new Flaw(Flaw.pointer(path, name), detail));
        }

        /** Four digits of year, as ISO 8601 has them by default; a database keeps fewer years than Java does. */
        private static LocalDate day(String text) {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1 || day.getYear() > 9999) {
                throw new IllegalArgumentException("Write a date from year 1 to 9999.");
            }
            return day;
        }

        private <T> Optional<T> parsed(String name, String what, Function<String, T> parse) {
            Object value = take(name);
            if (value == null) {
                return Optional.empty();
            }
            try {
                if (value instanceof String text) {
                    return Optional.of(parse.apply(text));
                }
                flaw(name, "Write " + what + ".");
            } catch (DateTimeParseException | IllegalArgumentException wrong) {
                flaw(name, sentence(wrong, what));
            }
            wrong.add(name);
            return Optional.empty();
        }

        private <T> T missing(String name, T standIn) {
            if (!wrong.contains(name)) {
                flaw(name, "This field is required.");
            }
            return standIn;
        }

        private static String sentence(RuntimeException wrong, String what) {
            String message = wrong.getMessage();
            return wrong.getClass() == IllegalArgumentException.class && message != null && message.endsWith(".")
                    ? message
                    : "Write " + what + ".";
        }

        private Payload child(String name) {
            Object value = take(name);
            if (value instanceof Map<?, ?> map) {
                Map<String, Object> fields = new LinkedHashMap<>();
                map.forEach((key, inner) -> fields.put(String.valueOf(key), inner));
                return new Payload(fields);
            }
            if (value != null) {
                flaw(name, "Write an object.");
            }
            return Payload.empty();
        }

        private @org.jspecify.annotations.Nullable Object take(String name) {
            seen.add(name);
            return payload.fields.get(name);
        }

        private void noteUnread() {
            payload.fields.keySet().stream()
                    .filter(name -> !seen.contains(name))
                    .forEach(name -> flaw(name, "There is no such field here; leave it out."));
        }
    }
}
