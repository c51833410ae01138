package coop.rochdale.kernel.rest;

import jakarta.json.JsonObject;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** The records behind the schemas of the contract: they say which fields are required and what closes a request. */
final class ContractTypes {

    private static final String UUID_PATTERN = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

    private final Map<String, Class<?>> records = new HashMap<>();
    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<Class<?>> requests = new HashSet<>();

    void collect(Method method) {
        Arrays.stream(method.getParameterTypes()).filter(Class::isRecord).forEach(this::request);
        collect(method.getGenericReturnType());
        for (Annotation annotation : method.getAnnotations()) {
            if (annotation instanceof APIResponseSchema schema) {
                collect(schema.value());
            } else if (annotation instanceof APIResponse response) {
                Arrays.stream(response.content())
                        .map(Content::schema)
                        .forEach(schema -> collect(schema.implementation()));
            }
        }
        records.put("Problem", ProblemJson.class);
        records.put("Flaw", ProblemJson.FlawJson.class);
    }

    private void request(Class<?> type) {
        if (type.isRecord() && requests.add(type)) {
            collect(type);
            components(type).forEach(inner -> plain(inner).ifPresent(this::request));
        }
    }

    private void collect(Type type) {
        if (type instanceof ParameterizedType generic) {
            collect(generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::collect);
        } else if (type instanceof Class<?> plain && isOfTheWire(plain) && seen.add(plain)) {
            records.put(scannedName(plain), plain);
            components(plain).forEach(this::collect);
        }
    }

    /** The core has nouns of the same names; they never travel. */
    private static boolean isOfTheWire(Class<?> type) {
        return type.isRecord() && type.getPackageName().endsWith(".rest");
    }

    private static List<Type> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .toList();
    }

    private static Optional<Class<?>> plain(Type type) {
        if (type instanceof ParameterizedType list && list.getActualTypeArguments().length == 1) {
            return plain(list.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> found ? Optional.of(found) : Optional.empty();
    }

    private static String scannedName(Class<?> type) {
        var named = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return named == null || named.name().isEmpty() ? type.getSimpleName() : named.name();
    }

    void complete(Components components) {
        Map<String, Schema> renamed = new LinkedHashMap<>();
        components.getSchemas().forEach((name, schema) -> {
            Optional.ofNullable(records.get(name)).ifPresent(type -> require(schema, type));
            if (name.startsWith("PageJson")) {
                schema.setRequired(List.of("items"));
                schema.setDescription("One page; `next` is there if more follow.");
            }
            mend(schema);
            renamed.put(shown(name), schema);
        });
        components.setSchemas(renamed);
    }

    private void require(Schema schema, Class<?> type) {
        List<String> required = required(type);
        schema.setRequired(required.isEmpty() ? null : required);
        if (requests.contains(type)) {
            schema.setAdditionalPropertiesBoolean(false);
        }
        Arrays.stream(type.getRecordComponents())
                .filter(ContractTypes::holdsMeasures)
                .map(component -> schema.getProperties().get(Wire.name(component)))
                .forEach(list -> list.setItems(OASFactory.createSchema().ref("#/components/schemas/Measure")));
    }

    /** Objects whose fields only the core knows come in lists where they are measures, and nowhere else. */
    private static boolean holdsMeasures(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] == JsonObject.class;
    }

    /** Whether a body of this type cannot be left out. */
    static boolean needsFields(Class<?> type) {
        return type.isRecord() && !required(type).isEmpty();
    }

    private static List<String> required(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(component -> component.getType() != Optional.class)
                .map(Wire::name)
                .toList();
    }

    /** Says what the wire says: ids in lower case, constants in kebab-case, measures by kind. */
    static void mend(Schema schema) {
        if ("uuid".equals(schema.getFormat())) {
            schema.setPattern(UUID_PATTERN);
        }
        if ("date-time".equals(schema.getFormat())) {
            schema.setExample("2026-01-31T12:00:00.123456Z");
        }
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .<Object>map(word ->
                            String.valueOf(word).toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList());
        }
        Optional.ofNullable(schema.getRef()).ifPresent(ref -> {
            int slash = ref.lastIndexOf('/') + 1;
            schema.setRef(ref.substring(0, slash) + shown(ref.substring(slash)));
        });
        Optional.ofNullable(schema.getItems()).ifPresent(ContractTypes::mend);
        Optional.ofNullable(schema.getProperties())
                .ifPresent(properties -> properties.values().forEach(ContractTypes::mend));
    }

    /** Classes end in Json where the core has a noun of the same name; the contract knows only one of them. */
    static String shown(String name) {
        if (name.startsWith("PageJson")) {
            return name.substring("PageJson".length()).replaceFirst("Json$", "") + "Page";
        }
        return name.replaceFirst("(?<=.)Json$", "");
    }
}
