package coop.rochdale.books.workflow;

import coop.rochdale.books.Correction;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.NewTransaction;
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
import java.util.Map;

/** Takes back a transaction that books nothing but itself (rule R2). */
@Stateless
public class ReverseTransaction {

    private InstantSource clock;
    private PowerUse powers;
    private Ledger ledger;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ReverseTransaction() {}

    @Inject
    public ReverseTransaction(InstantSource clock, PowerUse powers, Ledger ledger, Events events) {
        this.clock = clock;
        this.powers = powers;
        this.ledger = ledger;
        this.events = events;
    }

    /** Answers the reversal; of two at once, one is refused. */
    public Transaction run(Actor actor, TransactionId id, String reason) {
        Instant now = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, now);
        List<Flaw> flaws = Reversal.flaws(reason);
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        Transaction wrong = ledger.find(id).orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "transaction"));
        Objection.refuseFirst(Correction.objections(wrong));
        NewTransaction opposite = wrong.reversed(reason.strip(), Span.day(now));
        TransactionId booked = ledger.record(opposite, now);
        events.append(
                NewEvent.of("transaction.reversed", booked.value(), holding.act(), Map.of("of", id.toString())), now);
        return ledger.find(booked).orElseThrow();
    }
}
