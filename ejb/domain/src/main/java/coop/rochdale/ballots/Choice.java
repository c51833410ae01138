package coop.rochdale.ballots;

import java.util.Locale;

/** What a ballot says. */
public enum Choice {
    YES,
    NO,
    ABSTAIN;

    public static Choice of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
