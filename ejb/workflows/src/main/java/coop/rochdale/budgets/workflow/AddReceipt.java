package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.BudgetEvents;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseObjections;
import coop.rochdale.budgets.ReceiptType;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;

/** Puts a file to an expense that waits for a decision, in place of an earlier one; approvals begin anew (rule R11). */
@Stateless
public class AddReceipt {

    private InstantSource clock;
    private Claims claims;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected AddReceipt() {}

    @Inject
    public AddReceipt(InstantSource clock, Claims claims, Events events) {
        this.clock = clock;
        this.claims = claims;
        this.events = events;
    }

    /** The same file again changes nothing. */
    public void run(Actor actor, ExpenseId id, byte[] content) {
        Expense expense = claims.lock(id);
        Instant now = clock.instant();
        Objection.refuseFirst(ExpenseObjections.toChange(expense, actor.account()));
        ReceiptType.flaw(content).ifPresent(flaw -> {
            throw Refused.flawed(flaw.pointer(), flaw.detail());
        });
        boolean same = claims.all()
                .receipt(id)
                .filter(kept -> Arrays.equals(kept, content))
                .isPresent();
        if (!same) {
            Expense proven = expense.proven(ReceiptType.of(content).orElseThrow());
            claims.all().save(proven);
            claims.all().keepReceipt(proven, content, now);
            events.append(BudgetEvents.of(proven, "changed"), now);
        }
    }
}
