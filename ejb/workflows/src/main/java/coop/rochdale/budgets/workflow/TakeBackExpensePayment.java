package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.BudgetEvents;
import coop.rochdale.budgets.BudgetRefusal;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpensePayment;
import coop.rochdale.budgets.ExpenseQueries.View;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.ledger.Transaction;
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

/** Takes back that something was paid of an expense: the bank sent it back, or it was recorded by mistake (rule R15). */
@Stateless
public class TakeBackExpensePayment {

    private InstantSource clock;
    private PowerUse powers;
    private Ledger ledger;
    private Claims claims;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected TakeBackExpensePayment() {}

    @Inject
    public TakeBackExpensePayment(InstantSource clock, PowerUse powers, Ledger ledger, Claims claims, Events events) {
        this.clock = clock;
        this.powers = powers;
        this.ledger = ledger;
        this.claims = claims;
        this.events = events;
    }

    /** The payment of which expense, by the transaction that books it, and why, in 1 to 500 characters for everybody's eyes. */
    public record Request(ExpenseId id, TransactionId booked, String reason) {

        public Request {
            reason = reason.strip();
        }
    }

    /** Once; refuses with {@code budgets.no-such-payment} what does not stand any more. */
    public View run(Actor actor, Request request) {
        Expense expense = claims.lock(request.id());
        Instant now = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, now);
        List<Flaw> flaws = Reversal.flaws(request.reason());
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        ExpensePayment payment = claims.all()
                .payment(expense.id(), request.booked())
                .orElseThrow(() -> Refused.because(BudgetRefusal.NO_SUCH_PAYMENT));
        Transaction booked = ledger.find(payment.booked()).orElseThrow();
        TransactionId reversal = ledger.record(booked.reversed(request.reason(), Span.day(now)), now);
        ExpensePayment.Recorded recorded = new ExpensePayment.Recorded(actor.account(), now);
        claims.all().takeBack(payment, new ExpensePayment.TakenBack(recorded, request.reason(), reversal));
        events.append(BudgetEvents.of(expense, "payment-taken-back", Optional.of(holding.act())), now);
        return claims.view(expense.id());
    }
}
