package coop.rochdale.proposals.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.Objections;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.ProposalRefusal;
import coop.rochdale.proposals.Proposals;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/** Seconds the latest revision; the last second it needed opens voting if deliberation is over. */
@Stateless
public class SecondProposal {

    private Chamber chamber;
    private OpenProposal openProposal;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected SecondProposal() {}

    @Inject
    public SecondProposal(Chamber chamber, OpenProposal openProposal, Events events) {
        this.chamber = chamber;
        this.openProposal = openProposal;
        this.events = events;
    }

    public void run(Actor actor, ProposalId id) {
        Proposal proposal = chamber.lock(id, actor);
        Instant now = chamber.now();
        Proposals proposals = chamber.proposals();
        Objection.refuseFirst(Objections.toSecond(
                chamber.standpoint(proposal, actor, now), proposals.hasSeconded(proposal, actor.account())));
        if (!proposals.second(proposal, actor.account(), now)) {
            throw Refused.because(ProposalRefusal.SECONDED_ALREADY);
        }
        events.append(ProposalEvents.seconded(proposals.lock(id).orElseThrow()), now);
        openProposal.run(id, now);
    }
}
