package coop.rochdale.dues.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Terms;
import coop.rochdale.dues.Waivers;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.Waiver;
import coop.rochdale.members.workflow.MemberEvents;
import coop.rochdale.members.workflow.Register;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Grants a member who asks a time without dues, where the charter says that asking is enough (rule R7). */
@Stateless
public class DeclareWaiver {

    private InstantSource clock;
    private Charter charter;
    private Register register;
    private Coverages coverages;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected DeclareWaiver() {}

    @Inject
    public DeclareWaiver(InstantSource clock, Charter charter, Register register, Coverages coverages, Events events) {
        this.clock = clock;
        this.charter = charter;
        this.register = register;
        this.coverages = coverages;
        this.events = events;
    }

    /** Answers until when the member owes no dues. */
    public Instant run(Actor actor) {
        Optional<Membership> held = register.lockNewestOf(actor.account());
        Instant now = clock.instant();
        Terms terms = charter.at(now);
        Optional<Member> newest = held.map(membership -> register.at(now, membership));
        Objection.refuseFirst(Waivers.objections(newest.map(Member::standing), terms));
        Member member = newest.orElseThrow();
        Optional<Waiver> waiver = Waivers.declared(member.coverage(), terms, now);
        waiver.ifPresent(granted -> {
            coverages.waive(member.membership().id(), granted);
            events.append(MemberEvents.changedInPrivate(now), now);
        });
        return waiver.map(Waiver::until)
                .or(() -> member.coverage().waivedUntil(now))
                .orElseThrow();
    }
}
