package coop.rochdale.dues.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Terms;
import coop.rochdale.dues.WaiverRequestId;
import coop.rochdale.dues.WaiverRequests;
import coop.rochdale.dues.Waivers;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Waiver;
import coop.rochdale.members.workflow.MemberEvents;
import coop.rochdale.members.workflow.Register;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Gives a member who asks a time without dues, where asking is enough (rule R7), or files their request (rule R17). */
@Stateless
public class DeclareWaiver {

    private InstantSource clock;
    private Charter charter;
    private Register register;
    private Coverages coverages;
    private WaiverRequests requests;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected DeclareWaiver() {}

    @Inject
    public DeclareWaiver(
            InstantSource clock,
            Charter charter,
            Register register,
            Coverages coverages,
            WaiverRequests requests,
            Events events) {
        this.clock = clock;
        this.charter = charter;
        this.register = register;
        this.coverages = coverages;
        this.requests = requests;
        this.events = events;
    }

    /**
     * What came of it: both only where a waiver of before still holds.
     *
     * @param until from when on dues are owed again, if a waiver holds now
     * @param request what an act may grant, where that is decided by vote
     */
    public record Outcome(Optional<Instant> until, Optional<WaiverRequestId> request) {}

    public Outcome run(Actor actor) {
        Optional<Membership> held = register.lockNewestOf(actor.account());
        Instant now = clock.instant();
        Terms terms = charter.at(now);
        Optional<Member> newest = held.map(membership -> register.at(now, membership));
        Objection.refuseFirst(Waivers.objections(newest.map(Member::standing), terms));
        Member member = newest.orElseThrow();
        Optional<Instant> before = member.coverage().waivedUntil(now);
        if (Waivers.areByVote(terms)) {
            return new Outcome(before, Optional.of(request(member.membership().id(), now)));
        }
        Optional<Waiver> waiver = Waivers.declared(member.coverage(), terms, now);
        waiver.ifPresent(granted -> {
            coverages.waive(member.membership().id(), granted);
            events.append(MemberEvents.changedInPrivate(now), now);
        });
        return new Outcome(waiver.map(Waiver::until).or(() -> before), Optional.empty());
    }

    /** No event: even that somebody asks is for nobody to know. */
    private WaiverRequestId request(MembershipId membership, Instant now) {
        return requests.openOf(membership).orElseGet(() -> {
            WaiverRequestId fresh = WaiverRequestId.fresh();
            requests.file(fresh, membership, now);
            return fresh;
        });
    }
}
