package coop.rochdale.positions;

import coop.rochdale.kernel.Money;
import java.util.Locale;
import java.util.Optional;

/**
 * What one seat earns: an amount per month, or per hour with the hours a month it is expected to reach. Not negative, at
 * most 10^12 minor units; hours a month are 0 to 200, and may be left out of a monthly salary.
 */
public record Salary(Money amount, Per per, Optional<Integer> hours) {

    public static final int MOST_HOURS = 200;
    static final long MOST_MINOR = 1_000_000_000_000L;

    public Salary {
        if (amount.isNegative() || amount.amountMinor() > MOST_MINOR) {
            throw new IllegalArgumentException("A salary is not negative and not above 10^12 minor units.");
        }
        if (hours.filter(count -> count < 0 || count > MOST_HOURS).isPresent()) {
            throw new IllegalArgumentException("Hours a month are 0 to 200.");
        }
        if (per == Per.HOUR && hours.isEmpty()) {
            throw new IllegalArgumentException("An hourly salary names its hours a month.");
        }
    }

    /** What a seat costs in a full month. */
    public Money monthly() {
        return per == Per.HOUR ? amount.times(hours.orElseThrow()) : amount;
    }

    /** What the amount is paid for. */
    public enum Per {
        MONTH,
        HOUR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
