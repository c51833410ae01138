package coop.rochdale.members;

import java.util.EnumSet;
import java.util.Set;

/** Where someone votes who is in one body, in both or in none (rule R4). */
public final class Franchise {

    private Franchise() {}

    /** The bodies someone votes in, given those they are in and whether dual members vote in both. */
    public static Set<Body> of(Set<Body> memberOf, boolean dualMembersVoteInBoth) {
        if (memberOf.size() == Body.values().length && !dualMembersVoteInBoth) {
            return EnumSet.of(Body.WORKER);
        }
        return memberOf.isEmpty() ? EnumSet.noneOf(Body.class) : EnumSet.copyOf(memberOf);
    }
}
