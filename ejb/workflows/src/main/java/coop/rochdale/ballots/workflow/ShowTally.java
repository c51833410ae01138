package coop.rochdale.ballots.workflow;

import coop.rochdale.ballots.BallotRefusal;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.Turnout;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.VoteQueries;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Shows how many have voted, and what they said as far as it is public yet. */
@Stateless
public class ShowTally {

    private VoteQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowTally() {}

    @Inject
    public ShowTally(VoteQueries queries) {
        this.queries = queries;
    }

    /** A vote and its numbers; no tally while a secret vote is not sealed. */
    public record Shown(Vote vote, Turnout turnout, Optional<Tally> tally) {}

    public Shown run(UUID id) {
        Vote vote = queries.vote(id).orElseThrow(() -> Refused.because(BallotRefusal.ROLL_NOT_DRAWN));
        Turnout turnout = queries.turnout(id);
        boolean hidden = vote.isSecret() && vote.seal().isEmpty();
        return new Shown(vote, turnout, hidden ? Optional.empty() : queries.tally(id));
    }
}
