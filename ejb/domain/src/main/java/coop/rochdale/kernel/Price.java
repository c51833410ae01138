package coop.rochdale.kernel;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What something costs the co-op: an amount paid once and an amount paid each month, until a date if there is an end.
 * A saving is negative.
 */
public record Price(Money oneOff, Money monthly, Optional<LocalDate> until) {

    public static Price free(Currency currency) {
        return new Price(Money.zero(currency), Money.zero(currency), Optional.empty());
    }

    public static Price monthly(Money monthly) {
        return new Price(Money.zero(monthly.currency()), monthly, Optional.empty());
    }

    /** Both together; it ends when the later of the two monthly parts ends, and never if one of them never does. */
    public Price plus(Price other) {
        return new Price(oneOff.plus(other.oneOff), monthly.plus(other.monthly), laterEnd(other));
    }

    private Optional<LocalDate> laterEnd(Price other) {
        if (monthly.isZero()) {
            return other.until;
        }
        if (other.monthly.isZero()) {
            return until;
        }
        return until.flatMap(mine -> other.until.map(theirs -> mine.isAfter(theirs) ? mine : theirs));
    }
}
