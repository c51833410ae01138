package coop.rochdale.proposals.rest;

import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.workflow.CompareRevisions;
import coop.rochdale.proposals.workflow.ShowRevision;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a proposal said in each revision, and how they differ. */
@Path("/proposals/{id}/revisions/{number}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class RevisionResource {

    @Inject
    private Caller caller;

    @Inject
    private ShowRevision showRevision;

    @Inject
    private CompareRevisions compareRevisions;

    @GET
    @PermitAll
    @Operation(summary = "What a proposal said in one revision")
    public RevisionJson show(@PathParam("id") UUID id, @PathParam("number") Integer number) {
        return RevisionJson.of(showRevision.run(caller.known(), new ProposalId(id), number));
    }

    @GET
    @Path("/changes")
    @PermitAll
    @Operation(
            summary = "What changed in a revision",
            description = "Line by line since the revision before, or since any other.")
    public ChangesJson changes(
            @PathParam("id") UUID id,
            @PathParam("number") Integer number,
            @Parameter(description = "The revision to compare with; usually the one before.")
                    @QueryParam("from")
                    @Nullable
                    Integer from) {
        int earlier = from == null ? Math.max(1, number - 1) : from;
        CompareRevisions.Request request = new CompareRevisions.Request(new ProposalId(id), earlier, number);
        return ChangesJson.of(earlier, number, compareRevisions.run(caller.known(), request));
    }
}
