package coop.rochdale.ballots.workflow;

import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.BallotRefusal;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.VoteQueries;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Shows a voter their own ballots, until the vote is sealed. */
@Stateless
public class ShowBallot {

    private VoteQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowBallot() {}

    @Inject
    public ShowBallot(VoteQueries queries) {
        this.queries = queries;
    }

    /** At least one ballot; refuses where there is no vote, it is sealed, or the caller has cast none. */
    public List<Ballot> run(Actor actor, UUID id) {
        Vote vote = queries.vote(id).orElseThrow(() -> Refused.because(BallotRefusal.ROLL_NOT_DRAWN));
        if (vote.seal().isPresent()) {
            throw Refused.because(BallotRefusal.SEALED);
        }
        if (queries.bodiesOnRoll(id, actor.account()).isEmpty()) {
            throw Refused.because(BallotRefusal.NOT_ON_ROLL);
        }
        List<Ballot> ballots = queries.ballotsOf(id, actor.account());
        if (ballots.isEmpty()) {
            throw Refused.because(BallotRefusal.NOT_CAST);
        }
        return ballots;
    }
}
