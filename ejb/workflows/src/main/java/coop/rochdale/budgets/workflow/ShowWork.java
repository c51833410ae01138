package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.BudgetEvents;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseObjections;
import coop.rochdale.budgets.ExpenseQueries.View;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Line;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Shows the work that the rest of an expense is paid for, in place of what was shown before (rule R13). */
@Stateless
public class ShowWork {

    private InstantSource clock;
    private Claims claims;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowWork() {}

    @Inject
    public ShowWork(InstantSource clock, Claims claims, Events events) {
        this.clock = clock;
        this.claims = claims;
        this.events = events;
    }

    /** The longest text, in Unicode characters. */
    public static final int LONGEST_TEXT = 10_000;

    /** Which one, and what was done and where it can be seen: CommonMark of 1 to 10,000 characters for everybody. */
    public record Request(ExpenseId id, String text) {}

    public View run(Actor actor, Request request) {
        Expense expense = claims.lock(request.id());
        Instant now = clock.instant();
        Objection.refuseFirst(ExpenseObjections.toWork(expense, actor.account()));
        String text = request.text();
        if (!Line.isText(text, LONGEST_TEXT)) {
            throw Refused.flawed("/text", "Write a text of 1 to " + LONGEST_TEXT + " characters.");
        }
        Expense shown = expense.workShown(text, now);
        claims.all().save(shown);
        events.append(BudgetEvents.of(shown, "work-shown"), now);
        return claims.own(request.id(), actor);
    }
}
