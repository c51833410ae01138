package coop.rochdale.dues.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.dues.Labour;
import coop.rochdale.dues.LabourCredit;
import coop.rochdale.dues.LabourId;
import coop.rochdale.dues.LabourLog;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Objection;
import coop.rochdale.members.VotingRights;
import coop.rochdale.members.workflow.Register;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** Attests that another member's work was done, by which it counts towards their dues (rule R10). */
@Stateless
public class AttestLabour {

    private InstantSource clock;
    private Charter charter;
    private Register register;
    private VotingRights rights;
    private LabourLog log;
    private WorkForDues workForDues;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected AttestLabour() {}

    @Inject
    public AttestLabour(
            InstantSource clock,
            Charter charter,
            Register register,
            VotingRights rights,
            LabourLog log,
            WorkForDues workForDues,
            Events events) {
        this.clock = clock;
        this.charter = charter;
        this.register = register;
        this.rights = rights;
        this.log = log;
        this.workForDues = workForDues;
        this.events = events;
    }

    public Labour run(Actor actor, LabourId id) {
        AccountId worker = log.find(id).map(Labour::worker).orElseThrow(LabourDoor::unknown);
        // Whoever attests other work of the same person waits here, so that the month is counted together.
        register.lockNewestOf(worker);
        Labour labour = log.lock(id).orElseThrow(LabourDoor::unknown);
        Instant now = clock.instant();
        boolean votes = !rights.of(actor.account(), now).isEmpty();
        Objection.refuseFirst(LabourCredit.toAttesting(labour, actor.account(), votes));
        Optional<Money> already =
                log.countedIn(worker, YearMonth.from(labour.work().day()));
        Money value = LabourCredit.value(labour.work(), charter.at(now), already);
        log.attest(id, new Labour.Attestation(actor.account(), now, value));
        events.append(NewEvent.of("labour.attested", id.alias(), Map.of()), now);
        workForDues.use(worker);
        return log.find(id).orElseThrow(LabourDoor::unknown);
    }
}
