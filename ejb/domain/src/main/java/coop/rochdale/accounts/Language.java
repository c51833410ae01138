package coop.rochdale.accounts;

import java.util.Locale;

/** The languages in which the co-op writes to people. */
public enum Language {
    EN(Locale.ENGLISH),
    DE(Locale.GERMAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** What this locale speaks; English if it is none of ours. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(DE.locale.getLanguage()) ? DE : EN;
    }

    /** Reads {@link #word}. */
    public static Language of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Its code, {@code en} or {@code de}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return locale;
    }
}
