package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.BudgetEvents;
import coop.rochdale.budgets.Course;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseObjections;
import coop.rochdale.budgets.ExpenseQueries.View;
import coop.rochdale.charter.Acts;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Line;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Turns an expense down, or what is not paid of one that was approved (rule R14). */
@Stateless
public class RejectExpense {

    private InstantSource clock;
    private PowerUse powers;
    private Acts acts;
    private Claims claims;
    private Approving approving;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RejectExpense() {}

    @Inject
    public RejectExpense(
            InstantSource clock, PowerUse powers, Acts acts, Claims claims, Approving approving, Events events) {
        this.clock = clock;
        this.powers = powers;
        this.acts = acts;
        this.claims = claims;
        this.approving = approving;
        this.events = events;
    }

    /** The longest reason, in Unicode characters. */
    public static final int LONGEST_REASON = 500;

    /** Which one, and why, in 1 to 500 characters fit for everybody's eyes. */
    public record Request(ExpenseId id, String reason) {}

    public View run(Actor actor, Request request) {
        acts.awaitTurn();
        Expense expense = claims.lock(request.id());
        Instant now = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, now);
        String reason = request.reason().strip();
        if (!Line.isText(reason, LONGEST_REASON)) {
            throw Refused.flawed("/reason", "Write a reason of 1 to " + LONGEST_REASON + " characters.");
        }
        Objection.refuseFirst(ExpenseObjections.toRejection(expense, actor.account()));
        approving.letGo(expense.rejected(new Course.Rejection(now, reason)), now);
        events.append(BudgetEvents.rejected(expense, holding.act()), now);
        return claims.view(request.id());
    }
}
