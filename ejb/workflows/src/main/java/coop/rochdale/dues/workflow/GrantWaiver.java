package coop.rochdale.dues.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Terms;
import coop.rochdale.dues.Waivers;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Waiver;
import coop.rochdale.members.workflow.MemberEvents;
import coop.rochdale.members.workflow.Register;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Grants a member a time without dues, where the charter leaves that to the treasury (rule R7). */
@Stateless
public class GrantWaiver {

    private InstantSource clock;
    private PowerUse powers;
    private Charter charter;
    private Register register;
    private Coverages coverages;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected GrantWaiver() {}

    @Inject
    public GrantWaiver(
            InstantSource clock,
            PowerUse powers,
            Charter charter,
            Register register,
            Coverages coverages,
            Events events) {
        this.clock = clock;
        this.powers = powers;
        this.charter = charter;
        this.register = register;
        this.coverages = coverages;
        this.events = events;
    }

    /** Answers until when the member owes no dues. */
    public Instant run(Actor actor, MembershipId membership) {
        powers.require(actor, Power.TREASURY, clock.instant());
        Membership held =
                register.lock(membership).orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "membership"));
        Instant now = clock.instant();
        Terms terms = charter.at(now);
        Member member = register.at(now, held);
        Objection.refuseFirst(Waivers.objectionsToGranting(member.standing(), terms));
        Optional<Waiver> waiver = Waivers.declared(member.coverage(), terms, now);
        waiver.ifPresent(granted -> {
            coverages.waive(membership, granted);
            events.append(MemberEvents.changedInPrivate(now), now);
        });
        return waiver.map(Waiver::until)
                .or(() -> member.coverage().waivedUntil(now))
                .orElseThrow();
    }
}
