package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.ExpenseQueries;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lists expenses; who submitted them is shown of those who are listed, and of one's own. */
@Stateless
public class ListExpenses {

    private ExpenseQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListExpenses() {}

    @Inject
    public ListExpenses(ExpenseQueries queries) {
        this.queries = queries;
    }

    public Page<ExpenseQueries.View> run(Optional<Actor> viewer, ExpenseQueries.Filter filter, Page.Wish wish) {
        Optional<AccountId> account = viewer.map(Actor::account);
        Page<ExpenseQueries.View> page = queries.list(filter, wish);
        return new Page<>(
                page.items().stream()
                        .map(view -> view.forEyesOf(account, false))
                        .toList(),
                page.next());
    }
}
