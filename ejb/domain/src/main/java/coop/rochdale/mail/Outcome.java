package coop.rochdale.mail;

import java.util.Locale;

/** How a letter ended. */
public enum Outcome {
    SENT,
    /** By the mail server, or because its address can be none. */
    REFUSED,
    GIVEN_UP,
    /** Time had overtaken it, or nobody was left to read it. */
    UNNEEDED;

    /** The word for it in tables, such as {@code given-up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
