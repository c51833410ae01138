package coop.rochdale.ballots;

import java.util.Locale;

/** What yes is measured against, the clause {@code threshold.base}. */
public enum Yardstick {
    /** The yes and no votes cast; abstaining is neutral. */
    CAST,
    /** The whole roll; whoever does not say yes counts against. */
    ROLL;

    public static Yardstick of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
