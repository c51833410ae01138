package coop.rochdale.proposals.workflow;

import coop.rochdale.ballots.PassRule;
import coop.rochdale.ballots.Secrecy;
import coop.rochdale.ballots.Turnout;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.VoteQueries;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Actor;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.ProposalQueries;
import coop.rochdale.proposals.State;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows one proposal whole. */
@Stateless
public class ShowProposal {

    private Chamber chamber;
    private ProposalQueries queries;
    private VoteQueries votes;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowProposal() {}

    @Inject
    public ShowProposal(Chamber chamber, ProposalQueries queries, VoteQueries votes) {
        this.chamber = chamber;
        this.queries = queries;
        this.votes = votes;
    }

    /** A proposal, where it stands, what it is linked with, and how it is or would be voted on. */
    public record Shown(Proposal proposal, State state, Links links, Ballot ballot) {}

    /** The handles behind it, its revisions, the proposal it follows and those that follow it. */
    public record Links(
            ProposalQueries.Byline byline,
            List<ProposalQueries.RevisionMark> revisions,
            Optional<ProposalQueries.Link> follows,
            List<ProposalQueries.Link> followedBy) {}

    /** The rule and the secrecy, frozen once voting opened and till then those in force; the vote and its turnout. */
    public record Ballot(PassRule rule, Secrecy secrecy, Optional<Vote> vote, Optional<Turnout> turnout) {}

    public Shown run(Optional<Actor> viewer, ProposalId id) {
        Proposal proposal = chamber.find(id, viewer);
        Instant now = chamber.now();
        return new Shown(proposal, proposal.state(now), links(proposal), ballot(id, now));
    }

    private Links links(Proposal proposal) {
        return new Links(
                queries.byline(proposal.id()),
                queries.revisions(proposal.id()),
                proposal.follows().flatMap(queries::link),
                queries.successors(proposal.id()));
    }

    private Ballot ballot(ProposalId id, Instant now) {
        Optional<Vote> vote = votes.vote(id.value());
        if (vote.isPresent()) {
            Map<?, Turnout> turnout = votes.turnouts(List.of(id.value()));
            return new Ballot(
                    vote.get().rule(),
                    vote.get().secrecy(),
                    vote,
                    turnout.values().stream().findFirst());
        }
        Terms terms = chamber.terms(now);
        return new Ballot(
                PassRule.of(terms),
                Secrecy.of(terms.value(Clause.BALLOTS_SECRECY)),
                Optional.empty(),
                Optional.empty());
    }
}
