package coop.rochdale.members.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.Memberships;
import coop.rochdale.members.Objections;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Changes what a member pays from the next invoice on, and whether they are listed. */
@Stateless
public class ChangeMembership {

    private InstantSource clock;
    private Charter charter;
    private Register register;
    private Memberships memberships;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ChangeMembership() {}

    @Inject
    public ChangeMembership(
            InstantSource clock, Charter charter, Register register, Memberships memberships, Events events) {
        this.clock = clock;
        this.charter = charter;
        this.register = register;
        this.memberships = memberships;
        this.events = events;
    }

    /** The membership as it shall be, and the version of it that the member read. */
    public record Request(Contribution contribution, boolean listed, long version) {}

    /** Refuses a contribution only if it is another one: what was chosen under an older minimum may stay. */
    public Membership run(Actor actor, Request request) {
        Optional<Membership> held = register.lockNewestOf(actor.account());
        Instant now = clock.instant();
        Optional<Member> member = held.map(membership -> register.at(now, membership));
        Objection.refuseFirst(Objections.toActingAsMember(member.map(Member::standing)));
        Membership before = member.orElseThrow().membership();
        if (before.version() != request.version()) {
            throw Refused.because(CommonRefusal.IF_MATCH_STALE);
        }
        refuseFlaws(before, request, now);
        Membership after =
                memberships.save(before.paying(request.contribution()).listed(request.listed()));
        if (after.version() != before.version()) {
            events.append(MemberEvents.changedInPrivate(now), now);
        }
        return after;
    }

    private void refuseFlaws(Membership before, Request request, Instant now) {
        if (request.contribution().monthly().equals(before.contribution().monthly())) {
            return;
        }
        List<Flaw> flaws = request.contribution().flaws(charter.at(now));
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
    }
}
