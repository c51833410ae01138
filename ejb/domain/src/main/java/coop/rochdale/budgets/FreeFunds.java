package coop.rochdale.budgets;

import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerQueries.Balance;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the co-op has, owes and has promised (rules R1 and R2).
 *
 * @param budgets what is left of budget lines that are not over
 * @param wages that everybody earned, and will earn until the co-op could end that, which no payslip says yet
 */
public record FreeFunds(Money liquid, Money liabilities, Money budgets, Money wages) {

    /** Assets and liabilities are read from the balances in the co-op's currency. */
    public static FreeFunds of(List<Balance> balances, Money budgets, Money wages) {
        Currency currency = wages.currency();
        return new FreeFunds(
                sum(balances, currency, balance -> balance.account().isLiquid()),
                sum(balances, currency, balance -> balance.account().kind().equals("liabilities"))
                        .negated(),
                budgets,
                wages);
    }

    public Money reserved() {
        return budgets.plus(wages);
    }

    public Money free() {
        return liquid.minus(liabilities).minus(reserved());
    }

    private static Money sum(List<Balance> balances, Currency currency, Predicate<Balance> which) {
        return balances.stream()
                .filter(balance -> balance.balance().currency().equals(currency))
                .filter(which)
                .map(Balance::balance)
                .reduce(Money.zero(currency), Money::plus);
    }
}
