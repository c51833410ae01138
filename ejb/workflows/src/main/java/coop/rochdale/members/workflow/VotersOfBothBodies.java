package coop.rochdale.members.workflow;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.Memberships;
import coop.rochdale.members.VotingRights;
import coop.rochdale.positions.Voters;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

/** Tells positions, which know nothing of bodies, who may vote in one of them. */
@Dependent
public class VotersOfBothBodies implements Voters {

    private final VotingRights rights;
    private final Memberships memberships;

    @Inject
    public VotersOfBothBodies(VotingRights rights, Memberships memberships) {
        this.rights = rights;
        this.memberships = memberships;
    }

    @Override
    public boolean mayVote(AccountId account, Instant at) {
        return !rights.of(account, at).isEmpty();
    }

    @Override
    public void holdRolls() {
        memberships.holdRolls();
    }
}
