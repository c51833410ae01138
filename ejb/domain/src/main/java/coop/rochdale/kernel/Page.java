package coop.rochdale.kernel;

import java.util.List;
import java.util.Optional;

/** One page of a collection, and the key after which the next one begins. */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    /** What a caller asks for: at most {@code limit} items (1 to 100) after a key that an earlier page named. */
    public record Wish(int limit, Optional<String> after) {

        public Wish {
            if (limit < 1 || limit > 100) {
                throw new IllegalArgumentException("limit is between 1 and 100");
            }
        }
    }

    /** Makes a page of rows that were read with a limit one higher than wished, which tells whether more follow. */
    public static <T> Page<T> of(List<T> oneMore, Wish wish, java.util.function.Function<T, String> key) {
        if (oneMore.size() <= wish.limit()) {
            return new Page<>(oneMore, Optional.empty());
        }
        List<T> items = oneMore.subList(0, wish.limit());
        return new Page<>(items, Optional.of(key.apply(items.get(items.size() - 1))));
    }
}
