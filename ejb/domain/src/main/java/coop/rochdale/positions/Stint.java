package coop.rochdale.positions;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody worked on a day, for wages or for nothing.
 *
 * @param task one line of at most 200 characters
 * @param day in UTC
 * @param minutes quarters of an hour, at most a day
 */
public record Stint(String task, LocalDate day, int minutes) {

    private static final int LONGEST_TASK = 200;
    private static final int MINUTES_AN_HOUR = 60;
    private static final int QUARTER = 15;
    private static final int MINUTES_A_DAY = 1_440;
    private static final Pattern HOURS = Pattern.compile("[0-9]{1,2}(\\.[0-9]{1,2})?");

    /** What can become of it once it is logged. */
    public enum State {
        LOGGED,
        ATTESTED,
        WITHDRAWN,
        CORRECTED;

        /** Of one that was attested, that was ended, both or neither. */
        public static State of(boolean attested, boolean ended) {
            if (ended) {
                return attested ? CORRECTED : WITHDRAWN;
            }
            return attested ? ATTESTED : LOGGED;
        }

        /** The word for it in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads {@code 1.5}; what is no number of whole minutes is none at all, which is a flaw. */
    public static int minutes(String hours) {
        if (!HOURS.matcher(hours).matches()) {
            return 0;
        }
        BigDecimal minutes = new BigDecimal(hours).multiply(BigDecimal.valueOf(MINUTES_AN_HOUR));
        return minutes.stripTrailingZeros().scale() <= 0 ? minutes.intValueExact() : 0;
    }

    /** Minutes as a decimal of hours, such as {@code 1.5}. */
    public static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(MINUTES_AN_HOUR))
                .toPlainString();
    }

    /** The hours as a decimal, such as {@code 1.5}. */
    public String hours() {
        return hours(minutes);
    }

    /** Everything that keeps it from being logged on this day, with the pointers of a request. */
    public List<Flaw> flaws(LocalDate today) {
        List<Flaw> flaws = new ArrayList<>();
        if (!Line.isReadable(task, LONGEST_TASK)) {
            flaws.add(new Flaw("/task", "Say what you did in one line of at most 200 characters."));
        }
        if (day.isAfter(today)) {
            flaws.add(new Flaw("/date", "Log what is done; today is " + today + " in UTC."));
        } else if (day.isBefore(today.minusYears(1))) {
            flaws.add(new Flaw("/date", "Log work within a year."));
        }
        if (minutes < QUARTER || minutes > MINUTES_A_DAY || minutes % QUARTER != 0) {
            flaws.add(new Flaw("/hours", "Write hours in quarters, 0.25 to 24, such as \"1.5\"."));
        }
        return flaws;
    }
}
