package coop.rochdale.ballots.workflow;

import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.Seal;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.Votes;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Seals a vote that the clock has closed: counts, judges, publishes the ballots and destroys what links them to voters. */
@Stateless
public class SealVote {

    private InstantSource clock;
    private Votes votes;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected SealVote() {}

    @Inject
    public SealVote(InstantSource clock, Votes votes) {
        this.clock = clock;
        this.votes = votes;
    }

    /** The outcome, for the one caller that sealed it; empty if it is still open, sealed already, or never opened. */
    public Optional<Outcome> run(UUID vote) {
        return votes.lockForSealing(vote).map(this::seal);
    }

    private Outcome seal(Vote vote) {
        Outcome outcome = vote.rule().judge(votes.count(vote.id()));
        votes.seal(vote, new Seal(clock.instant(), outcome));
        return outcome;
    }
}
