package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.BudgetEvents;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseObjections;
import coop.rochdale.budgets.ExpenseQueries.View;
import coop.rochdale.charter.Acts;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Takes an expense back, or what is not paid of it yet (rule R14). */
@Stateless
public class WithdrawExpense {

    private InstantSource clock;
    private Acts acts;
    private Claims claims;
    private Approving approving;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected WithdrawExpense() {}

    @Inject
    public WithdrawExpense(InstantSource clock, Acts acts, Claims claims, Approving approving, Events events) {
        this.clock = clock;
        this.acts = acts;
        this.claims = claims;
        this.approving = approving;
        this.events = events;
    }

    public View run(Actor actor, ExpenseId id) {
        acts.awaitTurn();
        Expense expense = claims.lock(id);
        Instant now = clock.instant();
        Objection.refuseFirst(ExpenseObjections.toWithdrawal(expense, actor.account()));
        approving.letGo(expense.withdrawn(now), now);
        events.append(BudgetEvents.of(expense, "withdrawn"), now);
        return claims.own(id, actor);
    }
}
