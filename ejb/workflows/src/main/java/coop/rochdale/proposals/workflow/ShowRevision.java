package coop.rochdale.proposals.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.ProposalQueries;
import coop.rochdale.proposals.ProposalQueries.Revision;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Shows what a proposal said in one revision. */
@Stateless
public class ShowRevision {

    private Chamber chamber;
    private ProposalQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowRevision() {}

    @Inject
    public ShowRevision(Chamber chamber, ProposalQueries queries) {
        this.chamber = chamber;
        this.queries = queries;
    }

    public Revision run(Optional<Actor> viewer, ProposalId id, int number) {
        return queries.revision(chamber.find(id, viewer).id(), number)
                .orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "revision"));
    }
}
