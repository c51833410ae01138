package coop.rochdale.payroll.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Line;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.payroll.HoursLog;
import coop.rochdale.payroll.WorkedHours;
import coop.rochdale.payroll.WorkedHoursId;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Stint;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Takes attested hours back that were not worked; the next payslip takes back what was said of them (rule R10). */
@Stateless
public class CorrectHours {

    private static final int LONGEST_REASON = 500;

    private InstantSource clock;
    private PowerUse powers;
    private HoursLog log;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected CorrectHours() {}

    @Inject
    public CorrectHours(InstantSource clock, PowerUse powers, HoursLog log, Events events) {
        this.clock = clock;
        this.powers = powers;
        this.log = log;
        this.events = events;
    }

    /**
     * By their id, or by the alias that events tell of them; the reason is for the worker's eyes, too: 1 to 500 characters
     * in one line.
     */
    public WorkedHours run(Actor actor, WorkedHoursId given, String reason) {
        Instant asked = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, asked);
        if (!Line.isReadable(reason, LONGEST_REASON)) {
            throw Refused.flawed("/reason", "Say why in one line of at most 500 characters.");
        }
        WorkedHoursId id = log.told(given.value()).map(WorkedHours::id).orElse(given);
        WorkedHours hours = log.lock(id).orElseThrow(ShowHours::unknown);
        Instant now = clock.instant();
        Objection.refuseFirst(hours.toEnding(Stint.State.ATTESTED));
        log.end(id, new WorkedHours.Ended(now, Optional.of(reason)));
        events.append(NewEvent.of("hours.corrected", id.alias(), holding.act(), Map.of()), now);
        return log.find(id).orElseThrow(ShowHours::unknown);
    }
}
