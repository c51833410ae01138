package coop.rochdale.proposals.workflow;

import coop.rochdale.proposals.DueStep;
import coop.rochdale.proposals.Enactor;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.workflow.TakeNextStep.Patience;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Brings proposals to where the clock says they are: opens, expires, seals, enacts, each step in a transaction of its
 * own. Any number of servers may call it at once; a step is taken once. Never call it while holding a proposal's lock.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AdvanceProposals {

    private FindDue findDue;
    private TakeNextStep takeNextStep;
    private Enactor enactor;
    private Backoff backoff;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected AdvanceProposals() {}

    @Inject
    public AdvanceProposals(FindDue findDue, TakeNextStep takeNextStep, Enactor enactor, Backoff backoff) {
        this.findDue = findDue;
        this.takeNextStep = takeNextStep;
        this.enactor = enactor;
        this.backoff = backoff;
    }

    /** Everything that is due; what another server has in hand is waited for or left to it. */
    public void run(Patience patience) {
        findDue.run().forEach(id -> backoff.attempt(id, () -> advance(id, patience)));
    }

    /** This one, if something is due, waiting for whoever has it in hand. */
    public void run(ProposalId id) {
        if (findDue.run(id)) {
            backoff.attempt(id, () -> advance(id, Patience.WAIT));
        }
    }

    private void advance(ProposalId id, Patience patience) {
        if (takeNextStep.run(id, patience) == DueStep.ENACT) {
            enactor.enact(id, Enactor.Attempt.FIRST);
        }
    }
}
