package coop.rochdale.proposals.workflow;

import coop.rochdale.ballots.Casting;
import coop.rochdale.ballots.VoteQueries;
import coop.rochdale.charter.Clause;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Objection;
import coop.rochdale.proposals.Objections;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.Proposals;
import coop.rochdale.proposals.Standpoint;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what the caller may do with a proposal now, and why not. */
@Stateless
public class ShowProposalActions {

    private static final List<String> ACTIONS =
            List.of("revise", "submit", "second", "withdraw", "vote", "comment", "retry-enactment");

    private Chamber chamber;
    private VoteQueries votes;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowProposalActions() {}

    @Inject
    public ShowProposalActions(Chamber chamber, VoteQueries votes) {
        this.chamber = chamber;
        this.votes = votes;
    }

    /** Each act by its name, with what stands against it; nothing if it is allowed. */
    public Map<String, List<Objection>> run(Optional<Actor> caller, ProposalId id) {
        Proposal proposal = chamber.find(id, caller);
        Map<String, List<Objection>> possible = new LinkedHashMap<>();
        if (caller.isEmpty()) {
            ACTIONS.forEach(action -> possible.put(action, List.of(Objection.of(CommonRefusal.SIGN_IN))));
            return possible;
        }
        Actor actor = caller.get();
        Instant now = chamber.now();
        Standpoint from = chamber.standpoint(proposal, actor, now);
        Proposals proposals = chamber.proposals();
        int open = proposals.countOpenOf(proposal.authors().author());
        int most = chamber.terms(now).integer(Clause.PROPOSALS_OPEN_LIMIT);
        possible.put("revise", Objections.toRevision(from));
        possible.put("submit", Objections.toSubmission(from, open, most));
        possible.put("second", Objections.toSecond(from, proposals.hasSeconded(proposal, actor.account())));
        possible.put("withdraw", Objections.toWithdrawal(from));
        possible.put("vote", toVote(id, actor, now));
        possible.put("comment", Objections.toComment(from));
        possible.put("retry-enactment", Objections.toRetry(from));
        return possible;
    }

    private List<Objection> toVote(ProposalId id, Actor actor, Instant now) {
        Casting casting = new Casting(votes.vote(id.value()), votes.bodiesOnRoll(id.value(), actor.account()));
        return casting.objections(Optional.empty(), now);
    }
}
