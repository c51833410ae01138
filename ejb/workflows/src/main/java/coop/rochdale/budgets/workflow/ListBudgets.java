package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.BudgetLine;
import coop.rochdale.budgets.BudgetLines;
import coop.rochdale.kernel.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Lists spending lines, with what is spent and left of each. */
@Stateless
public class ListBudgets {

    private BudgetLines lines;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListBudgets() {}

    @Inject
    public ListBudgets(BudgetLines lines) {
        this.lines = lines;
    }

    public Page<BudgetLine> run(BudgetLines.Filter filter, Page.Wish wish) {
        return lines.list(filter, wish);
    }
}
