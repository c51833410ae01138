package coop.rochdale.ballots.workflow;

import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.Votes;
import coop.rochdale.ballots.Votes.NewBallot;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Stores ballots of several voters in one statement, which is its own transaction: committed when this returns, without
 * a round trip to begin and another to end.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StoreBallots {

    private Votes votes;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected StoreBallots() {}

    @Inject
    public StoreBallots(Votes votes) {
        this.votes = votes;
    }

    /** For each, in the same order, the ballots as it cast them; none where something stood in the way. */
    public List<List<Ballot>> run(List<NewBallot> ballots) {
        return votes.cast(ballots);
    }
}
