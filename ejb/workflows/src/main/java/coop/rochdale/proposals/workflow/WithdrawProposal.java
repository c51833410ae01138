package coop.rochdale.proposals.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.Objections;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/** Takes a proposal back before voting opens; for a draft nobody hears of it. */
@Stateless
public class WithdrawProposal {

    private Chamber chamber;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected WithdrawProposal() {}

    @Inject
    public WithdrawProposal(Chamber chamber, Events events) {
        this.chamber = chamber;
        this.events = events;
    }

    public void run(Actor actor, ProposalId id) {
        Proposal proposal = chamber.lock(id, actor);
        Instant now = chamber.now();
        Objection.refuseFirst(Objections.toWithdrawal(chamber.standpoint(proposal, actor, now)));
        chamber.proposals().save(proposal.withdrawn(now, Facts.Cause.AUTHOR));
        if (proposal.publication().isPresent()) {
            events.append(ProposalEvents.withdrawn(proposal, Facts.Cause.AUTHOR), now);
        }
    }
}
