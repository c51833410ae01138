package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.BudgetEvents;
import coop.rochdale.budgets.Claim;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseObjections;
import coop.rochdale.budgets.ExpenseQueries.View;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Changes the amount of an expense that waits for a decision; approvals begin anew (rule R11). */
@Stateless
public class ChangeExpense {

    private InstantSource clock;
    private Claims claims;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ChangeExpense() {}

    @Inject
    public ChangeExpense(InstantSource clock, Claims claims, Events events) {
        this.clock = clock;
        this.claims = claims;
        this.events = events;
    }

    /** Which one, the round its author has read, and the amount from now on. */
    public record Request(ExpenseId id, long version, Money amount) {}

    public View run(Actor actor, Request request) {
        Expense expense = claims.lock(request.id());
        Instant now = clock.instant();
        Objection.refuseFirst(ExpenseObjections.toChange(expense, actor.account()));
        if (request.version() != expense.round()) {
            throw Refused.because(CommonRefusal.IF_MATCH_STALE);
        }
        if (!request.amount().equals(expense.claim().amount())) {
            Expense changed = expense.claiming(request.amount());
            refuseFlawed(changed.claim(), expense.claim().amount());
            claims.all().save(changed);
            events.append(BudgetEvents.of(changed, "changed"), now);
        }
        return claims.own(request.id(), actor);
    }

    private static void refuseFlawed(Claim changed, Money before) {
        List<Flaw> flaws = changed.flaws(before.currency());
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
    }
}
