package coop.rochdale.payroll.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
import coop.rochdale.payroll.PayrollRun;
import coop.rochdale.payroll.PayrollRunId;
import coop.rochdale.payroll.PayrollRuns;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Begins a payroll run, for the treasury or because its day has come. */
@Stateless
public class StartPayrollRun {

    private InstantSource clock;
    private Charter charter;
    private PowerUse powers;
    private PayrollRuns runs;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected StartPayrollRun() {}

    @Inject
    public StartPayrollRun(InstantSource clock, Charter charter, PowerUse powers, PayrollRuns runs, Events events) {
        this.clock = clock;
        this.charter = charter;
        this.powers = powers;
        this.runs = runs;
        this.events = events;
    }

    /** For a holder of the power treasury, for that month. */
    public PayrollRunId run(Actor actor, YearMonth month) {
        Instant now = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, now);
        YearMonth latest = latest(now);
        List<Flaw> flaws = PayrollRun.flaws(month, runs.firstMonth().orElse(latest), latest);
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        PayrollRun run = starting(month, Optional.of(actor), now);
        runs.begin(run);
        events.append(NewEvent.of("payroll.started", run.id().value(), holding.act(), about(run)), now);
        return run.id();
    }

    /** The next month whose day has come, unless it has a run of the clock already; answers whether there was one. */
    public boolean run() {
        Instant now = clock.instant();
        Optional<YearMonth> next = runs.latestByTheClock()
                .map(latest -> latest.plusMonths(1))
                .or(runs::firstMonth)
                .filter(month -> !month.isAfter(latest(now)));
        next.map(month -> starting(month, Optional.empty(), now))
                .filter(runs::begin)
                .ifPresent(run ->
                        events.append(NewEvent.of("payroll.started", run.id().value(), about(run)), now));
        return next.isPresent();
    }

    private PayrollRun starting(YearMonth month, Optional<Actor> by, Instant now) {
        PayrollRun.Start start = new PayrollRun.Start(now, runs.newestEmployment());
        return PayrollRun.starting(new PayrollRunId(Ids.next(now)), month, by.map(Actor::account), start);
    }

    private YearMonth latest(Instant now) {
        return PayrollRun.latest(now, charter.at(now).integer(Clause.PAYROLL_DAY));
    }

    private static Map<String, Object> about(PayrollRun run) {
        return Map.of("month", run.month().toString());
    }
}
