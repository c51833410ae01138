package coop.rochdale.proposals.rest;

import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.IfMatch;
import coop.rochdale.kernel.rest.Translated;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.workflow.ShowProposal;
import coop.rochdale.proposals.workflow.ShowProposal.Shown;
import coop.rochdale.proposals.workflow.SubmitProposal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Drafts are submitted here, by their authors. */
@Path("/proposals/{id}/submission")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class SubmissionResource {

    @Inject
    private Caller caller;

    @Inject
    private SubmitProposal submitProposal;

    @Inject
    private ShowProposal showProposal;

    @POST
    @RolesAllowed("account")
    @Translated
    @Operation(
            summary = "Submit a draft",
            description =
                    "Checks every measure, gives the proposal its number, price and timetable, and opens deliberation;"
                            + " where the charter wants neither deliberation nor seconds, voting opens at once.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal as it now is.",
            content = @Content(schema = @Schema(implementation = ProposalDetail.class)))
    public Response submit(
            @PathParam("id") UUID id,
            @Parameter(description = "The `ETag` of the draft as you read it; not needed, but heeded.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Context HttpHeaders headers) {
        submitProposal.run(caller.actor(), new SubmitProposal.Request(new ProposalId(id), IfMatch.version(ifMatch)));
        Shown shown = showProposal.run(caller.known(), new ProposalId(id));
        return Answers.ok(
                ProposalResource.detail(shown, headers), shown.proposal().version());
    }
}
