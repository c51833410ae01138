package coop.rochdale.payroll.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import coop.rochdale.members.VotingRights;
import coop.rochdale.payroll.HoursLog;
import coop.rochdale.payroll.WorkedHours;
import coop.rochdale.payroll.WorkedHoursId;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.Employments;
import coop.rochdale.positions.Positions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** Attests that somebody else worked these hours, by which the next payslip pays them (rule R10). */
@Stateless
public class AttestHours {

    private InstantSource clock;
    private VotingRights rights;
    private Employments employments;
    private Positions positions;
    private HoursLog log;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected AttestHours() {}

    @Inject
    public AttestHours(
            InstantSource clock,
            VotingRights rights,
            Employments employments,
            Positions positions,
            HoursLog log,
            Events events) {
        this.clock = clock;
        this.rights = rights;
        this.employments = employments;
        this.positions = positions;
        this.log = log;
        this.events = events;
    }

    public WorkedHours run(Actor actor, WorkedHoursId id) {
        WorkedHours hours = log.lock(id).orElseThrow(ShowHours::unknown);
        Instant now = clock.instant();
        boolean votes = !rights.of(actor.account(), now).isEmpty();
        Employment employment = employments.byId(hours.employment()).orElseThrow();
        LocalDate day = hours.stint().day();
        WorkedHours.Room room = new WorkedHours.Room(
                positions.salaryOn(employment.position(), day), log.attestedIn(employment.id(), YearMonth.from(day)));
        Objection.refuseFirst(hours.toAttesting(actor.account(), votes, room));
        log.attest(id, new WorkedHours.Attestation(actor.account(), now));
        events.append(NewEvent.of("hours.attested", id.alias(), Map.of()), now);
        return log.find(id).orElseThrow(ShowHours::unknown);
    }
}
