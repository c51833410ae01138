package coop.rochdale.positions;

import java.util.Locale;

/** Why an employment ends. */
public enum EndReason {
    TERM,
    RESIGNATION,
    DISMISSAL,
    REMOVAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
