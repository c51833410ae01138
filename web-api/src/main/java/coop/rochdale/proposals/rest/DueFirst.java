package coop.rochdale.proposals.rest;

import coop.rochdale.kernel.rest.PathId;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.workflow.AdvanceProposals;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Before anybody acts on a proposal, or reads what belongs to one, what the clock has made due is done: whoever asks
 * after the close sees the vote closed, whether or not a timer has run. It comes before the transaction of the request.
 * Those that many read at once see to it themselves, once for all: the list, one proposal, its vote.
 */
@Provider
public class DueFirst implements DynamicFeature {

    private static final String ONE = "/proposals/{id}";
    /** They see to it themselves: a ballot is one statement, and asks no more than it must. */
    private static final Set<String> VOTES = Set.of(ONE + "/ballot", ONE + "/ballots", ONE + "/roll", ONE + "/tally");

    @Inject
    private AdvanceProposals advanceProposals;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        String path = path(resource.getResourceClass(), method);
        boolean seesToIt = VOTES.contains(path) || (path.equals(ONE) && method.isAnnotationPresent(GET.class));
        if (path.startsWith(ONE) && !seesToIt) {
            ContainerRequestFilter filter = this::advance;
            context.register(filter);
        }
    }

    private void advance(ContainerRequestContext request) {
        PathId.read(request.getUriInfo().getPathParameters().getFirst("id"))
                .map(ProposalId::new)
                .ifPresent(advanceProposals::run);
    }

    /** Those that JAX-RS itself answers, such as OPTIONS, have none. */
    private static String path(Class<?> resource, Method method) {
        UriBuilder path = UriBuilder.fromPath("");
        Stream.of(resource.getAnnotation(Path.class), method.getAnnotation(Path.class))
                .flatMap(Stream::ofNullable)
                .forEach(own -> path.path(own.value()));
        return path.toTemplate();
    }
}
