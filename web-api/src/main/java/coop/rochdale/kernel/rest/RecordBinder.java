package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Refused;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a request record out of a JSON object, strictly: a field that is missing, unknown, of another type or against a
 * Bean Validation constraint is a flaw, and all flaws are refused together. A component may be left out only if it is
 * {@code @Nullable}. What a record's own constructor throws is a flaw, too: a sentence one of the whole record, a refusal those it names.
 */
final class RecordBinder {

    /** Bounds for what states none of its own. */
    private static final int LONGEST_TEXT = 2_000;

    private static final int MOST_ITEMS = 100;

    private final List<Flaw> flaws = new ArrayList<>();

    private RecordBinder() {}

    static <R extends Record> R read(JsonObject json, Class<R> type) {
        RecordBinder binder = new RecordBinder();
        Optional<Object> made = binder.bind(json, type, "");
        if (!binder.flaws.isEmpty()) {
            throw Refused.flawed(binder.flaws);
        }
        return type.cast(made.orElseThrow());
    }

    private Optional<Object> bind(JsonObject json, Class<?> type, String pointer) {
        int before = flaws.size();
        RecordForm form = RecordForm.of(type);
        @Nullable
        Object[] values = form.fields().stream()
                .map(field -> field(json, field, pointer).orElse(null))
                .toArray();
        boolean readable = flaws.size() == before;
        json.keySet().stream()
                .filter(name -> !form.names().contains(name))
                .forEach(name -> flaw(pointer + "/" + escape(name), "There is no such field here; leave it out."));
        // Also beside unknown fields, so that whoever sends them hears of everything else at once.
        return readable ? construct(form, values, pointer) : Optional.empty();
    }

    private Optional<Object> field(JsonObject json, RecordForm.Field field, String parent) {
        String pointer = parent + "/" + field.name();
        JsonValue value = json.getOrDefault(field.name(), JsonValue.NULL);
        if (value == JsonValue.NULL) {
            if (!field.mayBeAbsent()) {
                flaw(pointer, "This field is required.");
            }
            return Optional.empty();
        }
        Optional<Object> read =
                field.statesBound() || bounded(value, pointer) ? value(value, field.type(), pointer) : Optional.empty();
        read.ifPresent(good -> field.flaws(good).forEach(sentence -> flaw(pointer, sentence)));
        return read;
    }

    private boolean bounded(JsonValue value, String pointer) {
        if (value instanceof JsonString text && text.getChars().length() > LONGEST_TEXT) {
            flaw(pointer, "Write at most " + LONGEST_TEXT + " characters.");
            return false;
        }
        if (value instanceof JsonArray array && array.size() > MOST_ITEMS) {
            flaw(pointer, "Send at most " + MOST_ITEMS + " items.");
            return false;
        }
        return true;
    }

    private Optional<Object> value(JsonValue json, Type type, String pointer) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(json, list.getActualTypeArguments()[0], pointer);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && Scalars.reader(plain).isEmpty()) {
            return object(json, pointer).flatMap(object -> bind(object, plain, pointer));
        }
        if (plain == JsonObject.class) {
            return object(json, pointer).map(Object.class::cast);
        }
        return scalar(json, plain, pointer);
    }

    private Optional<Object> scalar(JsonValue json, Class<?> type, String pointer) {
        Function<JsonValue, Object> reader = Scalars.reader(type)
                .orElseThrow(() -> new IllegalStateException("no request record may hold a " + type.getName()));
        try {
            return Optional.of(reader.apply(json));
        } catch (IllegalArgumentException wrong) {
            flaw(pointer, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<JsonObject> object(JsonValue json, String pointer) {
        if (json instanceof JsonObject object) {
            return Optional.of(object);
        }
        flaw(pointer, "Write an object.");
        return Optional.empty();
    }

    private Optional<Object> list(JsonValue json, Type item, String pointer) {
        if (!(json instanceof JsonArray array)) {
            flaw(pointer, "Write a list.");
            return Optional.empty();
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (bounded(array.get(i), pointer + "/" + i)) {
                value(array.get(i), item, pointer + "/" + i).ifPresent(items::add);
            }
        }
        return Optional.of(List.copyOf(items));
    }

    private Optional<Object> construct(RecordForm form, @Nullable Object[] values, String pointer) {
        try {
            return Optional.of(form.constructor().newInstance(values));
        } catch (InvocationTargetException thrown) {
            refusedBy(thrown.getCause(), pointer);
            return Optional.empty();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(form.constructor().toString(), impossible);
        }
    }

    private void refusedBy(@Nullable Throwable cause, String pointer) {
        if (cause instanceof Refused refused && !refused.flaws().isEmpty()) {
            refused.flaws().forEach(flaw -> flaws.add(flaw.under(pointer)));
        } else if (cause instanceof IllegalArgumentException wrong) {
            flaw(pointer, String.valueOf(wrong.getMessage()));
        } else {
            throw cause instanceof RuntimeException bug ? bug : new IllegalStateException(cause);
        }
    }

    private void flaw(String pointer, String sentence) {
        flaws.add(new Flaw(pointer, sentence));
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
