package coop.rochdale.simulation;

import coop.rochdale.kernel.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a collection to its end, page by page. */
final class Pages {

    private static final int MOST = 100;

    private Pages() {}

    static <T> List<T> all(Function<Page.Wish, Page<T>> read) {
        List<T> items = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<T> page = read.apply(new Page.Wish(MOST, after));
            items.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return items;
    }
}
