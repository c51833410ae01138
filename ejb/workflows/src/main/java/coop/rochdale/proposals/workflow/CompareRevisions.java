package coop.rochdale.proposals.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.Changes;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.ProposalQueries;
import coop.rochdale.proposals.Wording;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Shows what changed from one revision of a proposal to another. */
@Stateless
public class CompareRevisions {

    private Chamber chamber;
    private ProposalQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected CompareRevisions() {}

    @Inject
    public CompareRevisions(Chamber chamber, ProposalQueries queries) {
        this.chamber = chamber;
        this.queries = queries;
    }

    /** Which two revisions of which proposal. */
    public record Request(ProposalId id, int from, int to) {}

    public Changes run(Optional<Actor> viewer, Request request) {
        ProposalId id = chamber.find(request.id(), viewer).id();
        return Changes.between(wording(id, request.from()), wording(id, request.to()));
    }

    private Wording wording(ProposalId id, int number) {
        return queries.revision(id, number)
                .orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "revision"))
                .wording();
    }
}
