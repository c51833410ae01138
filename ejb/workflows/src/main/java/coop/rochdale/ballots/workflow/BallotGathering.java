package coop.rochdale.ballots.workflow;

import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.Votes.NewBallot;
import coop.rochdale.kernel.workflow.Gathering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Where the ballots that come to this server at once meet, to be stored together (R10). */
@ApplicationScoped
public class BallotGathering {

    /** So that one commit stays short, and its turn comes soon for whoever waits. */
    private static final int MOST_TOGETHER = 200;

    /** While one commit waits for the disk, the next may be on its way. */
    private static final int COMMITS_AT_ONCE = 2;

    private Gathering<NewBallot, List<Ballot>> gathering;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected BallotGathering() {}

    @Inject
    public BallotGathering(StoreBallots store) {
        this.gathering = new Gathering<>(store::run, MOST_TOGETHER, COMMITS_AT_ONCE);
    }

    /** The ballots as this voter cast them, committed; none if something stood in the way. */
    public List<Ballot> cast(NewBallot ballot) {
        return gathering.ask(ballot);
    }
}
