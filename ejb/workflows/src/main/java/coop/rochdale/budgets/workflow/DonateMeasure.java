package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.BudgetEvents;
import coop.rochdale.budgets.Category;
import coop.rochdale.budgets.Claim;
import coop.rochdale.budgets.Donate;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.Expenses;
import coop.rochdale.charter.Charter;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Promises an amount to a project outside the co-op: an expense that the act itself approves (rule R17). */
@Dependent
public class DonateMeasure implements MeasureHandler {

    private final Charter charter;
    private final Expenses expenses;
    private final Approving approving;
    private final Events events;

    @Inject
    public DonateMeasure(Charter charter, Expenses expenses, Approving approving, Events events) {
        this.charter = charter;
        this.expenses = expenses;
        this.approving = approving;
        this.events = events;
    }

    @Override
    public String kind() {
        return Donate.KIND;
    }

    @Override
    public void check(Payload payload, Instant now) {
        read(payload, now);
    }

    @Override
    public boolean touchesWages() {
        return false;
    }

    @Override
    public Price price(Payload payload, Instant now) {
        Money amount = read(payload, now).amount();
        return Price.once(amount);
    }

    @Override
    public void enact(Payload payload, Enacting enacting) {
        Donate wish = read(payload, enacting.now());
        Claim claim = new Claim("Donation", Category.DONATIONS, wish.amount(), Optional.empty());
        Expense.Origin origin = new Expense.Origin(Optional.empty(), Optional.of(wish.recipient()), enacting.now());
        Expense promised = expenses.submit(new ExpenseId(Ids.next(enacting.now())), origin, claim);
        Expense donation = approving.approve(promised, Optional.empty(), enacting.act(), enacting.now());
        events.append(BudgetEvents.donated(donation, enacting.act()), enacting.now());
    }

    private Donate read(Payload payload, Instant now) {
        return Donate.read(payload, charter.at(now).currency());
    }
}
