package coop.rochdale.books.workflow;

import coop.rochdale.books.BankItem;
import coop.rochdale.charter.Charter;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.Ledger;
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

/** Records what the bank did by itself (rule R1). */
@Stateless
public class RecordBankItem {

    private InstantSource clock;
    private PowerUse powers;
    private Charter charter;
    private Ledger ledger;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RecordBankItem() {}

    @Inject
    public RecordBankItem(InstantSource clock, PowerUse powers, Charter charter, Ledger ledger, Events events) {
        this.clock = clock;
        this.powers = powers;
        this.charter = charter;
        this.ledger = ledger;
        this.events = events;
    }

    public Transaction run(Actor actor, BankItem item) {
        Instant now = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, now);
        List<Flaw> flaws = item.flaws(charter.at(now), Span.day(now));
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        TransactionId booked = ledger.record(item.booking(), now);
        events.append(NewEvent.of("transaction.recorded", booked.value(), holding.act(), Map.of()), now);
        return ledger.find(booked).orElseThrow();
    }
}
