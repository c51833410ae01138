package coop.rochdale.budgets;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.ledger.InMemoryLedger;
import java.util.function.Function;

class InMemoryBudgetsTest implements BudgetsContract {

    private final InMemoryBudgets budgets = new InMemoryBudgets();
    private final Ports ports = new Ports(budgets, budgets, budgets, new InMemoryLedger());

    @Override
    public <T> T within(Function<Ports, T> work) {
        return work.apply(ports);
    }

    @Override
    public ActId act() {
        return new ActId(Ids.next(NOW));
    }

    @Override
    public AccountId someone() {
        return new AccountId(Ids.next(NOW));
    }
}
