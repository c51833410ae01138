package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.BudgetEvents;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseBooking;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseObjections;
import coop.rochdale.budgets.ExpensePayment;
import coop.rochdale.budgets.ExpenseQueries.View;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Records that what was due of an expense has left the bank (rule R15). */
@Stateless
public class PayExpense {

    private InstantSource clock;
    private PowerUse powers;
    private Ledger ledger;
    private Claims claims;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected PayExpense() {}

    @Inject
    public PayExpense(InstantSource clock, PowerUse powers, Ledger ledger, Claims claims, Events events) {
        this.clock = clock;
        this.powers = powers;
        this.ledger = ledger;
        this.claims = claims;
        this.events = events;
    }

    /** Which one, and what the bank says. */
    public record Request(ExpenseId id, BankTransfer transfer) {}

    public View run(Actor actor, Request request) {
        Expense expense = claims.lock(request.id());
        Instant now = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, now);
        List<Flaw> flaws = request.transfer().flaws(Span.day(now));
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        Objection.refuseFirst(ExpenseObjections.toPayment(expense));
        Money amount = expense.payable();
        ExpenseBooking booking = new ExpenseBooking(expense, request.transfer().paidOn());
        TransactionId booked = ledger.record(booking.paid(amount), now);
        ExpensePayment.Recorded recorded = new ExpensePayment.Recorded(actor.account(), now);
        claims.all().pay(new ExpensePayment(Ids.next(now), expense.id(), amount, request.transfer(), recorded, booked));
        events.append(BudgetEvents.of(expense, "paid", Optional.of(holding.act())), now);
        return claims.view(request.id());
    }
}
