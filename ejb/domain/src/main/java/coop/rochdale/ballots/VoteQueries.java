package coop.rochdale.ballots;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.members.Body;
import coop.rochdale.members.RollCounts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What can be read of votes; never who chose what in a secret one. */
public interface VoteQueries {

    /** The vote on this, once it has opened. */
    Optional<Vote> vote(UUID id);

    /** The votes on these, as far as they have opened; one round trip. */
    Map<UUID, Vote> votes(Collection<UUID> ids);

    /** Ballots cast so far, or in the end; one round trip for all. Votes that have not opened are absent. */
    Map<UUID, Turnout> turnouts(Collection<UUID> ids);

    /** Ballots cast so far in a vote that has opened. */
    default Turnout turnout(UUID vote) {
        return Objects.requireNonNull(turnouts(List.of(vote)).get(vote), "the vote has not opened");
    }

    /** What the ballots say: sealed numbers, or those of the moment while the vote runs. Empty if it has not opened. */
    Optional<Tally> tally(UUID vote);

    /** How many entries the roll has, once it has been drawn. */
    Optional<RollCounts> rollCounts(UUID vote);

    /** The roll in the order of its entries. */
    Page<RollLine> roll(UUID vote, Page.Wish wish);

    /** Published ballots in the order of their trackers; none before the vote is sealed. */
    Page<PublishedBallot> published(UUID vote, Page.Wish wish);

    /** The bodies in which this account has an entry on the roll. */
    Set<Body> bodiesOnRoll(UUID vote, AccountId account);

    /** The ballots of this account, one for each body it has cast in; none once the vote is sealed. */
    List<Ballot> ballotsOf(UUID vote, AccountId account);
}
