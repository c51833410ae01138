package coop.rochdale.members;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

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

    /** The period that follows what is paid until {@code start}, if that is so many months from the anchor; of either interval. */
    public Optional<Days> following(LocalDate anchor, LocalDate start) {
        long since = ChronoUnit.MONTHS.between(YearMonth.from(anchor), YearMonth.from(start));
        return Optional.of(anchor.plusMonths(since))
                .filter(start::equals)
                .map(from -> new Days(from, anchor.plusMonths(since + months)));
    }
}
