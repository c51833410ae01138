package coop.rochdale.members.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.Memberships;
import coop.rochdale.members.Objections;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Ends one's own membership at once. Rolls drawn before stay as they are. */
@Stateless
public class ResignMembership {

    private InstantSource clock;
    private Register register;
    private Memberships memberships;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ResignMembership() {}

    @Inject
    public ResignMembership(InstantSource clock, Register register, Memberships memberships, Events events) {
        this.clock = clock;
        this.register = register;
        this.memberships = memberships;
        this.events = events;
    }

    public Membership run(Actor actor) {
        memberships.holdRolls();
        Optional<Membership> held = register.lockNewestOf(actor.account());
        Instant now = clock.instant();
        Optional<Member> member = held.map(membership -> register.at(now, membership));
        Objection.refuseFirst(Objections.toActingAsMember(member.map(Member::standing)));
        Closure closure = Closure.resigned(now);
        Membership closed = memberships.save(member.orElseThrow().membership().closed(closure));
        events.append(MemberEvents.closed(closed.id(), closure), now);
        return closed;
    }
}
