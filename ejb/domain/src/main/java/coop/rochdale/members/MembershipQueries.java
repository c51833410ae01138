package coop.rochdale.members;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;
import java.util.Optional;

/** What can be asked about memberships without changing them. */
public interface MembershipQueries {

    /** The standing of this person's newest membership; empty for someone who never had one. */
    Optional<Standing> standingOf(AccountId account, Instant at);
}
