package coop.rochdale.ballots.workflow;

import coop.rochdale.ballots.BallotRefusal;
import coop.rochdale.ballots.RollLine;
import coop.rochdale.ballots.VoteQueries;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.RollCounts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Lists who may vote: the roll drawn when the vote opened. */
@Stateless
public class ListRoll {

    private VoteQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListRoll() {}

    @Inject
    public ListRoll(VoteQueries queries) {
        this.queries = queries;
    }

    /** A page of the roll, and how many entries the whole has. */
    public record Shown(RollCounts counts, Page<RollLine> lines) {}

    public Shown run(UUID id, Page.Wish wish) {
        RollCounts counts = queries.rollCounts(id).orElseThrow(() -> Refused.because(BallotRefusal.ROLL_NOT_DRAWN));
        return new Shown(counts, queries.roll(id, wish));
    }
}
