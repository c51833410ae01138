package coop.rochdale.budgets;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.InMemoryLedger;
import coop.rochdale.ledger.LedgerQueries.Balance;
import coop.rochdale.ledger.Posting;
import coop.rochdale.ledger.Until;
import coop.rochdale.payroll.InMemoryPayroll;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** Money as the other fakes have it; nobody books meanwhile. */
public final class InMemoryFunds implements Funds {

    private final InMemoryLedger ledger;
    private final InMemoryBudgets budgets;
    private final InMemoryPayroll payroll;

    public InMemoryFunds(InMemoryLedger ledger, InMemoryBudgets budgets, InMemoryPayroll payroll) {
        this.ledger = ledger;
        this.budgets = budgets;
        this.payroll = payroll;
    }

    @Override
    public FreeFunds at(Instant now, Currency currency) {
        Money reserved = BudgetLine.reserved(budgets.unended(Span.day(now)), currency);
        return FreeFunds.of(ledger.balances(Until.now()), reserved, wages(now, currency));
    }

    @Override
    public Money wages(Instant now, Currency currency) {
        return payroll.unsaid(now, currency);
    }

    @Override
    public Mark mark(Instant now, Currency currency) {
        return new Mark(
                ledger.size(),
                budgets.unended(Span.day(now)).stream().map(BudgetLine::id).toList());
    }

    @Override
    public FreeFunds changed(Mark since, Instant now, Currency currency) {
        List<Balance> posted = ledger.after(since.posted()).stream()
                .flatMap(transaction -> transaction.postings().stream())
                .map(InMemoryFunds::balance)
                .toList();
        List<BudgetLineId> unended =
                budgets.unended(Span.day(now)).stream().map(BudgetLine::id).toList();
        Money reserved = Money.zero(currency);
        for (BudgetLine line : budgets.all()) {
            boolean known = since.lines().contains(line.id());
            if (known != unended.contains(line.id())) {
                reserved = known ? reserved.minus(line.left()) : reserved.plus(line.left());
            }
        }
        return FreeFunds.of(posted, reserved, Money.zero(currency));
    }

    private static Balance balance(Posting posting) {
        return new Balance(posting.account(), posting.amount());
    }
}
