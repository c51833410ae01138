package coop.rochdale.budgets;

import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.LedgerQueries.Movement;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a month, in UTC, brought and took.
 *
 * @param liquid what there was to spend at its end, or is now
 */
public record Month(YearMonth month, Money income, Money expenses, Money liquid) {

    /** How many months are looked back on: the one that runs, and a year of full ones. */
    private static final int FULL_MONTHS = 12;

    /** The first month that {@link #all} and {@link #income} need to know of. */
    public static YearMonth first(YearMonth current) {
        return current.minusMonths(FULL_MONTHS);
    }

    /** Every month since the first in which anything was booked, newest first, with what is liquid now. */
    public static List<Month> all(List<Movement> movements, YearMonth current, Money liquidNow) {
        Currency currency = liquidNow.currency();
        List<Month> months = new ArrayList<>();
        Money liquid = liquidNow;
        YearMonth since = first(movements).orElse(current);
        for (YearMonth month = current; !month.isBefore(since); month = month.minusMonths(1)) {
            List<Movement> moved = in(movements, month);
            months.add(new Month(
                    month, sum(moved, currency, "income").negated(), sum(moved, currency, "expenses"), liquid));
            liquid = liquid.minus(
                    sum(moved, currency, movement -> movement.account().isLiquid()));
        }
        return months;
    }

    /** The monthly income (rule R3), rounded down, never below nothing. */
    public static Money income(List<Movement> movements, YearMonth current, Currency currency) {
        Optional<YearMonth> since = first(movements).filter(month -> month.isBefore(current));
        long months =
                since.map(month -> month.until(current, ChronoUnit.MONTHS)).orElse(1L);
        Money brought = sum(
                movements,
                currency,
                movement -> isMoney(movement) && movement.month().isBefore(current) == since.isPresent());
        return Money.ofMinor(Math.max(0, Math.negateExact(brought.amountMinor())) / months, currency);
    }

    private static Optional<YearMonth> first(List<Movement> movements) {
        return movements.stream().map(Movement::month).min(Comparator.naturalOrder());
    }

    /** Income, less what work paid of it, which is on the other side of the books. */
    private static boolean isMoney(Movement movement) {
        return movement.account().kind().equals("income") || movement.account().equals(LedgerAccount.LABOUR);
    }

    private static List<Movement> in(List<Movement> movements, YearMonth month) {
        return movements.stream()
                .filter(movement -> movement.month().equals(month))
                .toList();
    }

    private static Money sum(List<Movement> movements, Currency currency, String kind) {
        return sum(movements, currency, movement -> movement.account().kind().equals(kind));
    }

    private static Money sum(List<Movement> movements, Currency currency, Predicate<Movement> which) {
        return movements.stream()
                .filter(movement -> movement.amount().currency().equals(currency))
                .filter(which)
                .map(Movement::amount)
                .reduce(Money.zero(currency), Money::plus);
    }
}
