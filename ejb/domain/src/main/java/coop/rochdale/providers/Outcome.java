package coop.rochdale.providers;

import java.util.Locale;

/** What became of an arrival. */
public enum Outcome {
    WAITING,
    MATCHED,
    UNMATCHED,
    IGNORED,
    PAID_OUT,
    TAKEN_BACK,
    /** It is nobody's dues, and in the books. */
    BOOKED,
    /** There is nothing to book. */
    DISMISSED;

    /** The word for it in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
