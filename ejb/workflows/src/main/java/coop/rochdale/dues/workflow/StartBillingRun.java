package coop.rochdale.dues.workflow;

import coop.rochdale.dues.BillingRun;
import coop.rochdale.dues.BillingRunId;
import coop.rochdale.dues.BillingRuns;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Begins a billing run, for the treasury or because a day has begun. */
@Stateless
public class StartBillingRun {

    private InstantSource clock;
    private PowerUse powers;
    private BillingRuns runs;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected StartBillingRun() {}

    @Inject
    public StartBillingRun(InstantSource clock, PowerUse powers, BillingRuns runs, Events events) {
        this.clock = clock;
        this.powers = powers;
        this.runs = runs;
        this.events = events;
    }

    /** For a holder of the power treasury, through that day. */
    public BillingRunId run(Actor actor, LocalDate through) {
        Instant now = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, now);
        List<Flaw> flaws = BillingRun.flaws(through, Span.day(now));
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        BillingRun run = starting(through, Optional.of(actor), now);
        runs.begin(run);
        events.append(NewEvent.of("billing.started", run.id().value(), holding.act(), about(run)), now);
        return run.id();
    }

    /** The run of the day that it is, unless another server was faster. */
    public void run() {
        Instant now = clock.instant();
        BillingRun run = starting(Span.day(now), Optional.empty(), now);
        if (runs.begin(run)) {
            events.append(NewEvent.of("billing.started", run.id().value(), about(run)), now);
        }
    }

    private BillingRun starting(LocalDate through, Optional<Actor> by, Instant now) {
        BillingRun.Start start = new BillingRun.Start(now, runs.newestMember());
        return BillingRun.starting(new BillingRunId(Ids.next(now)), through, by.map(Actor::account), start);
    }

    private static Map<String, Object> about(BillingRun run) {
        return Map.of("through", run.through().toString());
    }
}
