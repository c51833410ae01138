package coop.rochdale.ballots.workflow;

import coop.rochdale.ballots.BallotRefusal;
import coop.rochdale.ballots.PublishedBallot;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.VoteQueries;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Lists the ballots of a sealed vote, for everybody to find their own and recount all. */
@Stateless
public class ListBallots {

    private VoteQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListBallots() {}

    @Inject
    public ListBallots(VoteQueries queries) {
        this.queries = queries;
    }

    /** A page of ballots, and the vote they were cast in. */
    public record Shown(Vote vote, Page<PublishedBallot> ballots) {}

    public Shown run(UUID id, Page.Wish wish) {
        Vote vote = queries.vote(id).orElseThrow(() -> Refused.because(BallotRefusal.ROLL_NOT_DRAWN));
        if (vote.seal().isEmpty()) {
            throw Refused.because(BallotRefusal.NOT_PUBLISHED, vote.closesAt());
        }
        return new Shown(vote, queries.published(id, wish));
    }
}
