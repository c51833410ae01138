package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.BudgetEvents;
import coop.rochdale.budgets.BudgetLine;
import coop.rochdale.budgets.BudgetLines;
import coop.rochdale.budgets.BudgetRefusal;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseObjections;
import coop.rochdale.budgets.ExpenseQueries.View;
import coop.rochdale.charter.Acts;
import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Approves an expense, or the work its rest is paid for, as one of those whose approvals it needs (rules R11 and R13). */
@Stateless
public class ApproveWithinBudget {

    private InstantSource clock;
    private PowerUse powers;
    private Charter charter;
    private Acts acts;
    private BudgetLines lines;
    private Claims claims;
    private Approving approving;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ApproveWithinBudget() {}

    @Inject
    public ApproveWithinBudget(
            InstantSource clock,
            PowerUse powers,
            Charter charter,
            Acts acts,
            BudgetLines lines,
            Claims claims,
            Approving approving,
            Events events) {
        this.clock = clock;
        this.powers = powers;
        this.charter = charter;
        this.acts = acts;
        this.lines = lines;
        this.claims = claims;
        this.approving = approving;
        this.events = events;
    }

    /** Which one, and the round its approver has read. */
    public record Request(ExpenseId id, long version) {}

    public View run(Actor actor, Request request) {
        // In turn with acts, which count what lines and liabilities come to.
        acts.awaitTurn();
        Expense expense = claims.lock(request.id());
        Instant now = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, now);
        Objection.refuseFirst(ExpenseObjections.toApproval(
                expense, actor.account(), claims.all().hasApproved(expense, actor.account())));
        if (request.version() != expense.round()) {
            throw Refused.because(CommonRefusal.IF_MATCH_STALE);
        }
        Optional<BudgetLine> line =
                expense.course().approval().isEmpty() ? Optional.of(line(expense, now)) : Optional.empty();
        claims.all().approve(expense, actor.account(), holding.act(), now);
        events.append(BudgetEvents.of(expense, "endorsed", Optional.of(holding.act())), now);
        if (claims.all().approvals(expense) >= charter.at(now).integer(Clause.EXPENSES_APPROVALS)) {
            line.ifPresentOrElse(
                    within -> approving.approve(expense, Optional.of(within.id()), within.act(), now),
                    () -> approving.accept(expense, holding.act(), now));
        }
        return claims.view(request.id());
    }

    /** Looked for at the first approval already, lest people approve what no line can pay. */
    private BudgetLine line(Expense expense, Instant now) {
        return lines.lockRunning(expense.claim().category(), Span.day(now))
                .filter(running -> running.left().compareTo(expense.claim().amount()) >= 0)
                .orElseThrow(() -> Refused.because(
                        BudgetRefusal.OUT_OF_BUDGET,
                        expense.claim().category(),
                        expense.claim().amount()));
    }
}
