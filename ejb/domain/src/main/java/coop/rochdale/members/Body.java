package coop.rochdale.members;

import java.util.Locale;

/** One of the two bodies that legislate together. */
public enum Body {
    /** Everybody with a consumer membership in good standing. */
    CONSUMER,
    /** Everybody with at least one active employment. */
    WORKER;

    /** The word for it in answers and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
