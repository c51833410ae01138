package coop.rochdale.dues.workflow;

import coop.rochdale.dues.Labour;
import coop.rochdale.dues.LabourCredit;
import coop.rochdale.dues.LabourId;
import coop.rochdale.dues.LabourLog;
import coop.rochdale.dues.Refund;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.members.Memberships;
import coop.rochdale.members.workflow.Register;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes attested work back that was not what it said, with all that invoices took of it (rule R10). */
@Stateless
public class CorrectLabour {

    private InstantSource clock;
    private PowerUse powers;
    private Register register;
    private Memberships memberships;
    private LabourLog log;
    private Refunding refunding;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected CorrectLabour() {}

    @Inject
    public CorrectLabour(
            InstantSource clock,
            PowerUse powers,
            Register register,
            Memberships memberships,
            LabourLog log,
            Refunding refunding,
            Events events) {
        this.clock = clock;
        this.powers = powers;
        this.register = register;
        this.memberships = memberships;
        this.log = log;
        this.refunding = refunding;
        this.events = events;
    }

    /** By its id, or by the alias that events tell of it; the reason is for everybody's eyes: 1 to 500 characters in one line. */
    public Labour run(Actor actor, LabourId given, String reason) {
        Holding holding = powers.require(actor, Power.TREASURY, clock.instant());
        List<Flaw> flaws = Reversal.flaws(reason);
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        Labour found = log.told(given.value()).or(() -> log.find(given)).orElseThrow(LabourDoor::unknown);
        LabourId id = found.id();
        // As whoever takes payments back does, in this order, so that no invoice takes of it meanwhile.
        memberships.holdRolls();
        register.lockNewestOf(found.worker());
        Labour labour = log.lock(id).orElseThrow(LabourDoor::unknown);
        Instant now = clock.instant();
        Objection.refuseFirst(LabourCredit.toCorrecting(labour));
        log.end(id, new Labour.Ending(now, Optional.of(reason)));
        events.append(NewEvent.of("labour.corrected", id.alias(), holding.act(), Map.of()), now);
        Refunding.Cause cause = new Refunding.Cause(
                Refund.Kind.REFUND, reason, Optional.of(actor.account()), Optional.of(holding.act()));
        log.uses(id).forEach(payment -> refunding.takeBack(refunding.hold(payment), Refunding.Back.whole(cause)));
        return log.find(id).orElseThrow(LabourDoor::unknown);
    }
}
