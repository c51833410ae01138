package coop.rochdale.payroll.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import coop.rochdale.payroll.HoursLog;
import coop.rochdale.payroll.WorkedHours;
import coop.rochdale.payroll.WorkedHoursId;
import coop.rochdale.positions.Stint;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Withdraws hours of one's own that nobody has attested yet (rule R10). */
@Stateless
public class WithdrawHours {

    private InstantSource clock;
    private HoursLog log;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected WithdrawHours() {}

    @Inject
    public WithdrawHours(InstantSource clock, HoursLog log, Events events) {
        this.clock = clock;
        this.log = log;
        this.events = events;
    }

    public WorkedHours run(Actor actor, WorkedHoursId id) {
        WorkedHours hours = log.lock(id)
                .filter(found -> found.worker().equals(actor.account()))
                .orElseThrow(ShowHours::unknown);
        Instant now = clock.instant();
        Objection.refuseFirst(hours.toEnding(Stint.State.LOGGED));
        log.end(id, new WorkedHours.Ended(now, Optional.empty()));
        events.append(NewEvent.of("hours.withdrawn", id.alias(), Map.of()), now);
        return log.find(id).orElseThrow(ShowHours::unknown);
    }
}
