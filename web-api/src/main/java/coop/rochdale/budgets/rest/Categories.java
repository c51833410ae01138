package coop.rochdale.budgets.rest;

import coop.rochdale.budgets.Category;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Categories as they travel. */
final class Categories {

    private Categories() {}

    static Optional<Category> query(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Category::new);
        } catch (IllegalArgumentException wrong) {
            throw Refused.because(
                    CommonRefusal.MALFORMED_REQUEST, "the query parameter \"category\": " + wrong.getMessage());
        }
    }

    static Category field(String text) {
        try {
            return new Category(text);
        } catch (IllegalArgumentException wrong) {
            throw Refused.flawed("/category", String.valueOf(wrong.getMessage()));
        }
    }
}
