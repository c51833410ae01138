package coop.rochdale.kernel.rest;

import jakarta.validation.constraints.Size;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is to know of a request record's type, asked of it once: its annotations are slow to ask for. */
record RecordForm(List<Field> fields, Set<String> names, Constructor<?> constructor) {

    private static final ClassValue<RecordForm> FORMS = new ClassValue<>() {
        @Override
        protected RecordForm computeValue(Class<?> type) {
            return read(type);
        }
    };

    /**
     * One component.
     *
     * @param statesBound whether it says with {@link Size} how long it may be
     * @param isConstrained whether Bean Validation knows anything to ask of it
     */
    record Field(RecordComponent component, boolean mayBeAbsent, boolean statesBound, boolean isConstrained) {

        static Field of(RecordComponent component) {
            return new Field(
                    component,
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    component.isAnnotationPresent(Size.class)
                            || component.getAccessor().isAnnotationPresent(Size.class),
                    Constraints.areOn(component));
        }

        String name() {
            return component.getName();
        }

        Type type() {
            return component.getGenericType();
        }

        List<String> flaws(Object value) {
            return isConstrained ? Constraints.sentences(component, value) : List.of();
        }
    }

    static RecordForm of(Class<?> type) {
        return FORMS.get(type);
    }

    private static RecordForm read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return new RecordForm(
                    Arrays.stream(components).map(Field::of).toList(),
                    Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toUnmodifiableSet()),
                    canonical);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }
}
