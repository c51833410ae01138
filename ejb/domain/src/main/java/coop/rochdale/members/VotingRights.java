package coop.rochdale.members;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;
import java.util.Set;

/** Where a person would vote if a roll were drawn. */
public interface VotingRights {

    /** The bodies whose roll would hold this person at this instant, {@code franchise.dual-members} applied. */
    Set<Body> of(AccountId account, Instant at);
}
