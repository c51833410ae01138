package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.BudgetEvents;
import coop.rochdale.budgets.Claim;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseObjections;
import coop.rochdale.budgets.ExpenseQueries.View;
import coop.rochdale.budgets.ReceiptType;
import coop.rochdale.charter.Charter;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.VotingRights;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for an expense to be paid (rule R9); with a receipt, or one is added later. */
@Stateless
public class SubmitExpense {

    private InstantSource clock;
    private Charter charter;
    private VotingRights rights;
    private Claims claims;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected SubmitExpense() {}

    @Inject
    public SubmitExpense(InstantSource clock, Charter charter, VotingRights rights, Claims claims, Events events) {
        this.clock = clock;
        this.charter = charter;
        this.rights = rights;
        this.claims = claims;
        this.events = events;
    }

    /** What is asked for, and the file that proves it. */
    public record Request(Claim claim, Optional<byte[]> receipt) {}

    public View run(Actor actor, Request request) {
        int waiting = claims.all().lockWaitingOf(actor.account());
        Instant now = clock.instant();
        boolean member = !rights.of(actor.account(), now).isEmpty();
        Objection.refuseFirst(ExpenseObjections.toSubmission(member, waiting));
        List<Flaw> flaws = new ArrayList<>(request.claim().flaws(charter.at(now).currency()));
        request.receipt()
                .flatMap(content -> ReceiptType.flaw(content))
                .ifPresent(flaw -> flaws.add(flaw.under("/receipt")));
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        Expense.Origin origin = new Expense.Origin(Optional.of(actor.account()), Optional.empty(), now);
        Expense expense = claims.all().submit(new ExpenseId(Ids.next(now)), origin, request.claim());
        request.receipt().ifPresent(content -> claims.all().keepReceipt(expense, content, now));
        events.append(BudgetEvents.of(expense, "submitted"), now);
        return claims.own(expense.id(), actor);
    }
}
