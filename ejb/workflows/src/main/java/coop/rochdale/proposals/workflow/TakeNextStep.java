package coop.rochdale.proposals.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.proposals.DueStep;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Takes the step that the clock made due: opens, withdraws for want of seconds, or seals. Each in a transaction of its own. */
@Stateless
public class TakeNextStep {

    private Chamber chamber;
    private OpenProposal openProposal;
    private Sealing sealing;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected TakeNextStep() {}

    @Inject
    public TakeNextStep(Chamber chamber, OpenProposal openProposal, Sealing sealing, Events events) {
        this.chamber = chamber;
        this.openProposal = openProposal;
        this.sealing = sealing;
        this.events = events;
    }

    /** Whether to wait for somebody who holds the proposal now, or to leave it to them. */
    public enum Patience {
        WAIT,
        PASS_BY
    }

    /** Answers what is due after that: an enactment, or nothing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public DueStep run(ProposalId id, Patience patience) {
        Optional<Proposal> locked = patience == Patience.WAIT
                ? chamber.proposals().lock(id)
                : chamber.proposals().lockIfFree(id);
        return locked.map(this::step).orElse(DueStep.NONE);
    }

    private DueStep step(Proposal proposal) {
        Instant now = chamber.now();
        switch (proposal.due(now)) {
            case OPEN -> openProposal.run(proposal.id(), now);
            case EXPIRE -> expire(proposal, now);
            case SEAL -> seal(proposal, now);
            case ENACT, NONE -> {
                return proposal.due(now);
            }
        }
        return chamber.proposals().find(proposal.id()).orElseThrow().due(now);
    }

    private void expire(Proposal proposal, Instant now) {
        chamber.proposals().save(proposal.withdrawn(now, Facts.Cause.MISSING_SECONDS));
        events.append(ProposalEvents.withdrawn(proposal, Facts.Cause.MISSING_SECONDS), now);
    }

    private void seal(Proposal proposal, Instant now) {
        sealing.seal(proposal.id()).ifPresent(done -> {
            chamber.proposals().save(proposal.decided(done.verdict()));
            events.append(ProposalEvents.decided(proposal, done.outcome(), done.tally()), now);
        });
    }
}
