package coop.rochdale.proposals.rest;

import coop.rochdale.kernel.rest.PathId;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.workflow.AdvanceProposals;
import coop.rochdale.proposals.workflow.TakeNextStep.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Before anybody reads a proposal, its vote or the list, or acts on one, what the clock has made due is done: whoever asks
 * after the close sees the vote closed, whether or not a timer has run. It comes before the transaction of the request.
 */
@Provider
@ApplicationScoped
public class DueFirst implements ContainerRequestFilter {

    private static final String PROPOSALS = "proposals";

    @Inject
    private AdvanceProposals advanceProposals;

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> path =
                List.of(request.getUriInfo().getPath().replaceFirst("^/", "").split("/", 3));
        if (!path.get(0).equals(PROPOSALS)) {
            return;
        }
        if (path.size() > 1) {
            PathId.read(path.get(1)).map(ProposalId::new).ifPresent(advanceProposals::run);
        } else if (request.getMethod().equals(HttpMethod.GET)) {
            advanceProposals.run(Patience.WAIT);
        }
    }
}
