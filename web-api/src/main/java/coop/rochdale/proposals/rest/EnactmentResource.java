package coop.rochdale.proposals.rest;

import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.Keyed;
import coop.rochdale.kernel.rest.Translated;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.workflow.RetryEnactment;
import coop.rochdale.proposals.workflow.ShowProposal;
import coop.rochdale.proposals.workflow.ShowProposal.Shown;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Voting members have a failed enactment tried again here. */
@Path("/proposals/{id}/enactment")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class EnactmentResource {

    @Inject
    private Caller caller;

    @Inject
    private Keyed keyed;

    @Inject
    private RetryEnactment retryEnactment;

    @Inject
    private ShowProposal showProposal;

    @POST
    @RolesAllowed("account")
    @Translated
    @Operation(
            summary = "Try a failed enactment again",
            description =
                    "By any voting member, until `failure.retryUntil`. If it fails again, the answer shows the new"
                            + " reason; enacted or failed, the answer is the proposal.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal as it now is.",
            content = @Content(schema = @Schema(implementation = ProposalDetail.class)))
    public Response retry(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        retryEnactment.run(caller.actor(), new ProposalId(id), keyed.underway());
        Shown shown = showProposal.run(caller.known(), new ProposalId(id));
        return Answers.ok(
                ProposalResource.detail(shown, headers), shown.proposal().version());
    }
}
