package coop.rochdale.members;

import java.time.LocalDate;
import java.util.Locale;

/** How often a member is asked to pay. */
public enum Interval {
    MONTH(1),
    YEAR(12);

    private final int months;

    Interval(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** The word for it in answers and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The period with this number (0 is the first) of a membership anchored at that day. Each is computed from the
     * anchor, so that 31 January is followed by 28 February and then by 31 March.
     */
    public Days period(LocalDate anchor, int number) {
        return new Days(
                anchor.plusMonths((long) months * number), anchor.plusMonths((long) months * Math.addExact(number, 1)));
    }
}
