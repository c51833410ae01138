package coop.rochdale.dues.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.dues.Waivers;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import coop.rochdale.members.Member;
import coop.rochdale.members.Objections;
import coop.rochdale.members.Standing;
import coop.rochdale.members.workflow.Register;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Says what someone may do about their membership now, and why not. */
@Stateless
public class ShowMembershipActions {

    private InstantSource clock;
    private Charter charter;
    private Register register;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowMembershipActions() {}

    @Inject
    public ShowMembershipActions(InstantSource clock, Charter charter, Register register) {
        this.clock = clock;
        this.charter = charter;
        this.register = register;
    }

    /** Objections to joining, to changing the membership, to resigning and to declaring a waiver. */
    public record Possible(
            List<Objection> join, List<Objection> change, List<Objection> resign, List<Objection> waive) {}

    public Possible run(Actor actor) {
        Instant now = clock.instant();
        Optional<Standing> standing = register.newestOf(actor.account(), now).map(Member::standing);
        List<Objection> toActing = Objections.toActingAsMember(standing);
        return new Possible(
                Objections.toJoining(standing), toActing, toActing, Waivers.objections(standing, charter.at(now)));
    }
}
