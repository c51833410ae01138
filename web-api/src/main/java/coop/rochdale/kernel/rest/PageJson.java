package coop.rochdale.kernel.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a collection: its items, and the cursor of the next page unless this is the last. */
public record PageJson<T>(List<T> items, @Nullable String next) implements Paged {

    public PageJson {
        items = List.copyOf(items);
    }
}
