package coop.rochdale.members;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What can be asked about memberships without changing them. */
public interface MembershipQueries {

    /** This person's newest membership. */
    Optional<Membership> newestOf(AccountId account);

    /** The standing of this person's newest membership; empty for someone who never had one. */
    Optional<Standing> standingOf(AccountId account, Instant at);

    /** How many memberships there are of each standing; every standing has a number, be it 0. */
    Map<Standing, Long> perStanding(Instant at);

    /** The open memberships whose members chose to be listed and vote at this instant, by handle. */
    Page<ListedMember> listed(Instant at, Page.Wish wish);
}
