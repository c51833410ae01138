package coop.rochdale.ballots;

import java.util.Locale;

/** The two ways to pass. */
public enum Way {
    /** Both bodies say yes. */
    SIMPLE,
    /** The consumers alone say yes by a larger share. */
    OVERRIDE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
