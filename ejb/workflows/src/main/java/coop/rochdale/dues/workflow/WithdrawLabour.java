package coop.rochdale.dues.workflow;

import coop.rochdale.dues.Labour;
import coop.rochdale.dues.LabourCredit;
import coop.rochdale.dues.LabourId;
import coop.rochdale.dues.LabourLog;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Withdraws one's own work that nobody has attested yet (rule R10). */
@Stateless
public class WithdrawLabour {

    private InstantSource clock;
    private LabourLog log;
    private LabourDoor door;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected WithdrawLabour() {}

    @Inject
    public WithdrawLabour(InstantSource clock, LabourLog log, LabourDoor door, Events events) {
        this.clock = clock;
        this.log = log;
        this.door = door;
        this.events = events;
    }

    public Labour run(Actor actor, LabourId id) {
        Labour labour = door.ownHeld(actor, id);
        Instant now = clock.instant();
        Objection.refuseFirst(LabourCredit.toWithdrawing(labour));
        log.end(id, new Labour.Ending(now, Optional.empty()));
        events.append(NewEvent.of("labour.withdrawn", id.alias(), Map.of()), now);
        return log.find(id).orElseThrow(LabourDoor::unknown);
    }
}
