package coop.rochdale.dues.workflow;

import coop.rochdale.dues.DuesRefusal;
import coop.rochdale.dues.Labour;
import coop.rochdale.dues.LabourCredit;
import coop.rochdale.dues.LabourId;
import coop.rochdale.dues.LabourLog;
import coop.rochdale.dues.Work;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.Objections;
import coop.rochdale.members.workflow.Register;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logs work that a member did for the co-op (rule R10). */
@Stateless
public class LogLabour {

    private InstantSource clock;
    private Register register;
    private LabourLog log;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected LogLabour() {}

    @Inject
    public LogLabour(InstantSource clock, Register register, LabourLog log, Events events) {
        this.clock = clock;
        this.register = register;
        this.log = log;
        this.events = events;
    }

    public Labour run(Actor actor, Work work) {
        Optional<Membership> held = register.lockNewestOf(actor.account());
        Instant now = clock.instant();
        List<Flaw> flaws = work.flaws(Span.day(now));
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        Objection.refuseFirst(Objections.toActingAsMember(
                held.map(membership -> register.at(now, membership)).map(Member::standing)));
        long unattested = log.unattestedOf(actor.account());
        if (unattested >= LabourCredit.MOST_UNATTESTED) {
            throw Refused.because(DuesRefusal.LABOUR_TOO_MUCH, unattested);
        }
        Labour labour = Labour.logged(new LabourId(Ids.next(now)), actor.account(), work, now);
        log.log(labour);
        events.append(NewEvent.of("labour.logged", labour.id().alias(), Map.of()), now);
        return labour;
    }
}
