package coop.rochdale.members;

import coop.rochdale.kernel.Objection;
import java.util.List;
import java.util.Optional;

/** Why not? Each function takes the standing of someone's newest membership, if they ever had one. */
public final class Objections {

    private Objections() {}

    public static List<Objection> toJoining(Optional<Standing> standing) {
        return standing.filter(found -> found != Standing.ENDED).isPresent()
                ? List.of(Objection.of(MembershipRefusal.ALREADY_MEMBER))
                : List.of();
    }

    /** To anything only a member may do: changing the membership, resigning, asking for a waiver. */
    public static List<Objection> toActingAsMember(Optional<Standing> standing) {
        if (standing.isEmpty()) {
            return List.of(Objection.of(MembershipRefusal.NOT_A_MEMBER));
        }
        return standing.get() == Standing.ENDED ? List.of(Objection.of(MembershipRefusal.ENDED)) : List.of();
    }
}
