package coop.rochdale.dues.workflow;

import coop.rochdale.dues.Billing;
import coop.rochdale.dues.BillingRun;
import coop.rochdale.dues.BillingRunId;
import coop.rochdale.dues.BillingRuns;
import coop.rochdale.dues.Booking;
import coop.rochdale.dues.Notices;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.Ledger;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a billing run one step further: asks the next 2,500 memberships and tells them what is new, in the transaction
 * that moves the run. A server that dies in between leaves a step done or not done, and any other goes on.
 */
@Stateless
public class AdvanceBillingRun {

    private static final int MEMBERS = 2_500;

    private InstantSource clock;
    private BillingRuns runs;
    private Billing billing;
    private Notices notices;
    private Ledger ledger;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected AdvanceBillingRun() {}

    @Inject
    public AdvanceBillingRun(
            InstantSource clock, BillingRuns runs, Billing billing, Notices notices, Ledger ledger, Events events) {
        this.clock = clock;
        this.runs = runs;
        this.billing = billing;
        this.notices = notices;
        this.ledger = ledger;
        this.events = events;
    }

    /** The oldest run that is not finished and that nobody else has in hand; empty if there is none. */
    public Optional<BillingRun> run() {
        return runs.holdNextUnfinished().map(this::step);
    }

    /** This one, waiting for whoever has it in hand; answers it as it is then. */
    public BillingRun run(BillingRunId id) {
        BillingRun run = runs.hold(id).orElseThrow();
        return run.finishedAt().isPresent() ? run : step(run);
    }

    private BillingRun step(BillingRun run) {
        int after = run.progress().reached();
        int upTo = Math.min(after + MEMBERS, run.progress().last());
        Billing.Batch batch = new Billing.Batch(run.id(), run.through(), after, upTo);
        long open = billing.hold(batch);
        Instant now = clock.instant();
        Billing.Billed billed = billing.bill(batch, now);
        notices.tell(batch, now);
        if (billed.fromCredit().isPositive()) {
            ledger.record(
                    Booking.creditUsed(Span.day(now), billed.fromCredit())
                            .about(run.id().value()),
                    now);
        }
        BillingRun next = run.after(new BillingRun.Step(upTo, billed.issued(), open - billed.issued()), now);
        runs.save(next);
        // The same whether anybody was asked or not: who is not asked may have a waiver.
        String told = next.finishedAt().isPresent() ? "billing.finished" : "billing.advanced";
        events.append(NewEvent.of(told, run.id().value(), Map.of()), now);
        return next;
    }
}
