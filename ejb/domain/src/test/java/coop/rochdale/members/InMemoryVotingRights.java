package coop.rochdale.members;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.positions.Employments;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** The bodies that memberships and employments give, and the franchise. */
public final class InMemoryVotingRights implements VotingRights {

    private final Charter charter;
    private final MembershipQueries memberships;
    private final Employments employments;

    public InMemoryVotingRights(Charter charter, MembershipQueries memberships, Employments employments) {
        this.charter = charter;
        this.memberships = memberships;
        this.employments = employments;
    }

    @Override
    public Set<Body> of(AccountId account, Instant at) {
        Set<Body> bodies = EnumSet.noneOf(Body.class);
        if (memberships.standingOf(account, at).filter(Standing::votes).isPresent()) {
            bodies.add(Body.CONSUMER);
        }
        if (employments.isEmployed(account, at)) {
            bodies.add(Body.WORKER);
        }
        return Franchise.of(bodies, charter.at(at).is(Clause.FRANCHISE_DUAL_MEMBERS, "both"));
    }
}
