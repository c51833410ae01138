package coop.rochdale.kernel;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What something costs the co-op: an amount paid once and an amount paid each month, until a date if there is an end.
 * A saving is negative.
 *
 * @param bound what of the monthly amounts, these or earlier ones, is reserved at once, since it will be owed whatever is
 *     decided later; it is not paid besides them
 */
public record Price(Money oneOff, Money monthly, Money bound, Optional<LocalDate> until) {

    public static Price free(Currency currency) {
        return once(Money.zero(currency));
    }

    public static Price once(Money amount) {
        Money nothing = Money.zero(amount.currency());
        return new Price(amount, nothing, nothing, Optional.empty());
    }

    public static Price monthly(Money monthly) {
        Money nothing = Money.zero(monthly.currency());
        return new Price(nothing, monthly, nothing, Optional.empty());
    }

    /** The same, and that much is reserved at once. */
    public Price binding(Money amount) {
        return new Price(oneOff, monthly, bound.plus(amount), until);
    }

    /** What it takes from the free funds at once. */
    public Money atOnce() {
        return oneOff.plus(bound);
    }

    /** Both together; it ends when the later of the two monthly parts ends, and never if one of them never does. */
    public Price plus(Price other) {
        return new Price(
                oneOff.plus(other.oneOff), monthly.plus(other.monthly), bound.plus(other.bound), laterEnd(other));
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
