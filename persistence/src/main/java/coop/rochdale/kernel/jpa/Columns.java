package coop.rochdale.kernel.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many rows as one parameter for each column, as {@code unnest} takes them. */
public final class Columns {

    private Columns() {}

    /** What each row has there, written as text for the database to cast; null where it has nothing. */
    public static <T> List<@Nullable String> of(List<T> rows, Function<T, @Nullable Object> column) {
        List<@Nullable String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(Objects.toString(column.apply(row), null)));
        return texts;
    }
}
