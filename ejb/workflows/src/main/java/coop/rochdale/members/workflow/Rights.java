package coop.rochdale.members.workflow;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.Body;
import coop.rochdale.members.MembershipQueries;
import coop.rochdale.members.Standing;
import coop.rochdale.members.VotingRights;
import coop.rochdale.positions.Employments;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Powers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What follows from somebody's membership and jobs at an instant. */
@Dependent
public class Rights {

    private final MembershipQueries memberships;
    private final VotingRights votingRights;
    private final Employments employments;
    private final Powers powers;

    @Inject
    public Rights(MembershipQueries memberships, VotingRights votingRights, Employments employments, Powers powers) {
        this.memberships = memberships;
        this.votingRights = votingRights;
        this.employments = employments;
        this.powers = powers;
    }

    Optional<Standing> standing(AccountId account, Instant now) {
        return memberships.standingOf(account, now);
    }

    Set<Body> bodies(AccountId account, Optional<Standing> standing, Instant now) {
        Set<Body> bodies = EnumSet.noneOf(Body.class);
        if (standing.filter(Standing::votes).isPresent()) {
            bodies.add(Body.CONSUMER);
        }
        if (employments.isEmployed(account, now)) {
            bodies.add(Body.WORKER);
        }
        return bodies;
    }

    Set<Body> votes(AccountId account, Instant now) {
        return votingRights.of(account, now);
    }

    Set<Power> powers(AccountId account, Instant now) {
        return powers.of(account, now);
    }
}
