package coop.rochdale.accounts;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The public name of an account: 2 to 30 lower-case letters, digits, hyphens and underscores, beginning with a letter or
 * digit. Names that speak for the co-op or stand for a path of the API are nobody's.
 */
public record Handle(String value) {

    private static final Pattern WRITTEN = Pattern.compile("[a-z0-9][a-z0-9_-]{1,29}");
    private static final Set<String> RESERVED = Set.of(
            "me",
            "admin",
            "administrator",
            "root",
            "system",
            "official",
            "rochdale",
            "support",
            "security",
            "abuse",
            "postmaster",
            "hostmaster",
            "webmaster",
            "nobody",
            "anonymous",
            "everyone",
            "null",
            "undefined");

    public Handle {
        if (!WRITTEN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Write 2 to 30 lower-case letters, digits, hyphens or underscores, the first a letter or digit.");
        }
    }

    /** A handle someone wishes for; a reserved one is an {@link IllegalArgumentException} with a sentence, too. */
    public static Handle wished(String text) {
        Handle handle = new Handle(text);
        if (RESERVED.contains(text)) {
            throw new IllegalArgumentException("This handle is reserved; choose another.");
        }
        return handle;
    }

    @Override
    public String toString() {
        return value;
    }
}
