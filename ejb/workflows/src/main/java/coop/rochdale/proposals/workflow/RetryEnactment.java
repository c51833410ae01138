package coop.rochdale.proposals.workflow;

import coop.rochdale.events.RememberedAnswers.Underway;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.workflow.SecondTransaction;
import coop.rochdale.proposals.Enactor;
import coop.rochdale.proposals.Objections;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tries a failed enactment again, for any voting member; if it fails again, the new reason is kept. */
@Stateless
public class RetryEnactment {

    private Chamber chamber;
    private Enactor enactor;
    private SecondTransaction second;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RetryEnactment() {}

    @Inject
    public RetryEnactment(Chamber chamber, Enactor enactor, SecondTransaction second) {
        this.chamber = chamber;
        this.enactor = enactor;
        this.second = second;
    }

    /** Does nothing more if this very request was carried out before and its answer got lost. */
    public void run(Actor actor, ProposalId id, Optional<Underway> request) {
        if (request.filter(Underway::carriedOut).isEmpty()) {
            // No lock here: the enactment takes it, in a transaction of its own.
            Proposal proposal = chamber.find(id, Optional.of(actor));
            Objection.refuseFirst(Objections.toRetry(chamber.standpoint(proposal, actor, chamber.now())));
            second.run(() -> enactor.enact(id, Enactor.Attempt.again(request)));
        }
    }
}
