package coop.rochdale.proposals.workflow;

import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.Seal;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.VoteQueries;
import coop.rochdale.ballots.workflow.SealVote;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.ProposalId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Seals the vote on a proposal and reads what came out. */
@Dependent
public class Sealing {

    private final SealVote sealVote;
    private final VoteQueries votes;

    @Inject
    public Sealing(SealVote sealVote, VoteQueries votes) {
        this.sealVote = sealVote;
        this.votes = votes;
    }

    /** What came out of a vote that was sealed just now. */
    record Sealed(Facts.Verdict verdict, Outcome outcome, Tally tally) {}

    Optional<Sealed> seal(ProposalId proposal) {
        UUID vote = proposal.value();
        return sealVote.run(vote).map(outcome -> {
            Seal seal = votes.vote(vote).orElseThrow().seal().orElseThrow();
            Facts.Verdict verdict = new Facts.Verdict(seal.at(), outcome.passed());
            return new Sealed(verdict, outcome, votes.tally(vote).orElseThrow());
        });
    }
}
