package coop.rochdale.budgets;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;

/**
 * What an act allows to be spent on a category.
 *
 * @param to the last day; the day before the first one, where the line was replaced before it began
 * @param spent by the expenses that were approved within it
 */
public record BudgetLine(
        BudgetLineId id, ActId act, Category category, Money amount, LocalDate from, LocalDate to, Money spent) {

    public Money left() {
        return amount.minus(spent);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The last day of it once another line begins on that day (rule R8). */
    public LocalDate lastDayBefore(LocalDate begins) {
        return begins.isBefore(from) ? from.minusDays(1) : begins.minusDays(1);
    }

    public boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first) && !to.isBefore(from);
    }

    /** What lines that are not over keep from being spent on anything else: what is left of them. */
    public static Money reserved(Collection<BudgetLine> unended, Currency currency) {
        return unended.stream().map(BudgetLine::left).reduce(Money.zero(currency), Money::plus);
    }
}
