package coop.rochdale.ballots.workflow;

import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.Votes;
import coop.rochdale.charter.Charter;
import coop.rochdale.members.Rolls;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Opens a vote: draws the roll of this instant and copies rule, secrecy and period from the charter of this instant. */
@Stateless
public class OpenVote {

    private Charter charter;
    private Rolls rolls;
    private Votes votes;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected OpenVote() {}

    @Inject
    public OpenVote(Charter charter, Rolls rolls, Votes votes) {
        this.charter = charter;
        this.rolls = rolls;
        this.votes = votes;
    }

    /** Opens the vote on this; the caller holds a lock on what is voted on, so that it opens once. */
    public Vote run(UUID id, Instant now) {
        Vote vote = Vote.opening(id, charter.at(now), now);
        votes.open(vote, rolls.draw(id, now));
        return vote;
    }
}
