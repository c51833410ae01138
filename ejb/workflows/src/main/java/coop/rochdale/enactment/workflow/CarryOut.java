package coop.rochdale.enactment.workflow;

import coop.rochdale.enactment.EnactmentRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.Enactor;
import coop.rochdale.proposals.ProposalId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Enacts in one transaction; where that is refused and undone, keeps the reason in another. */
@Dependent
public class CarryOut implements Enactor {

    private final EnactProposal enactProposal;
    private final KeepFailure keepFailure;

    @Inject
    public CarryOut(EnactProposal enactProposal, KeepFailure keepFailure) {
        this.enactProposal = enactProposal;
        this.keepFailure = keepFailure;
    }

    @Override
    public void enact(ProposalId id, Attempt attempt) {
        try {
            enactProposal.run(id, attempt);
        } catch (Refused refused) {
            if (refused.refusal() != EnactmentRefusal.MEASURE_REFUSED) {
                throw refused;
            }
            keepFailure.run(id, attempt, refused);
        }
    }
}
