package coop.rochdale.proposals.rest;

import coop.rochdale.kernel.rest.PathId;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.workflow.AdvanceProposals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/**
 * Before anybody acts on a proposal, or reads what belongs to one, what the clock has made due is done: whoever asks
 * after the close sees the vote closed, whether or not a timer has run. It comes before the transaction of the request.
 * Those that many read at once see to it themselves, once for all: the list, one proposal, its vote.
 */
@Provider
@ApplicationScoped
public class DueFirst implements ContainerRequestFilter {

    private static final String PROPOSALS = "proposals";
    /** They see to it themselves: a ballot is one statement, and asks no more than it must. */
    private static final Set<String> VOTES = Set.of("ballot", "ballots", "roll", "tally");

    @Inject
    private AdvanceProposals advanceProposals;

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> path =
                List.of(request.getUriInfo().getPath().replaceFirst("^/", "").split("/", 3));
        boolean seesToIt = path.size() == 3
                ? VOTES.contains(path.get(2))
                : request.getMethod().equals(HttpMethod.GET);
        if (path.get(0).equals(PROPOSALS) && path.size() > 1 && !seesToIt) {
            PathId.read(path.get(1)).map(ProposalId::new).ifPresent(advanceProposals::run);
        }
    }
}
