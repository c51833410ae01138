package coop.rochdale.enactment.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.Enactor.Attempt;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** Writes down that an enactment failed and why, once the failed transaction has been undone. */
@Stateless
public class KeepFailure {

    private Passed passed;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected KeepFailure() {}

    @Inject
    public KeepFailure(Passed passed, Events events) {
        this.passed = passed;
        this.events = events;
    }

    /** Keeps what {@link EnactProposal} was refused with; its last argument is the code of the measure's own refusal. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void run(ProposalId id, Attempt attempt, Refused refused) {
        passed.lock(id, attempt).ifPresent(proposal -> keep(proposal, attempt, refused));
    }

    private void keep(Proposal proposal, Attempt attempt, Refused refused) {
        Instant now = passed.now();
        String code = String.valueOf(refused.arguments().get(refused.arguments().size() - 1));
        String detail = refused.detail();
        Facts.Failure failure = new Facts.Failure(now, code, detail, passed.retryUntil(proposal));
        passed.save(proposal.failed(failure), attempt, now);
        Map<String, Object> data =
                Map.of("number", proposal.publication().orElseThrow().number(), "code", code, "detail", detail);
        events.append(NewEvent.of("proposal.enactment-failed", proposal.id().value(), data), now);
    }
}
