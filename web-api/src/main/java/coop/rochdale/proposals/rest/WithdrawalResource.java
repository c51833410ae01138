package coop.rochdale.proposals.rest;

import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.Translated;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.workflow.ShowProposal;
import coop.rochdale.proposals.workflow.ShowProposal.Shown;
import coop.rochdale.proposals.workflow.WithdrawProposal;
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

/** Authors withdraw here, until voting opens. */
@Path("/proposals/{id}/withdrawal")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class WithdrawalResource {

    @Inject
    private Caller caller;

    @Inject
    private WithdrawProposal withdrawProposal;

    @Inject
    private ShowProposal showProposal;

    @POST
    @RolesAllowed("account")
    @Translated
    @Operation(summary = "Withdraw a draft or a proposal", description = "By its author, until voting opens.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal as it now is.",
            content = @Content(schema = @Schema(implementation = ProposalDetail.class)))
    public Response withdraw(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        withdrawProposal.run(caller.actor(), new ProposalId(id));
        Shown shown = showProposal.run(caller.known(), new ProposalId(id));
        return Answers.ok(
                ProposalResource.detail(shown, headers), shown.proposal().version());
    }
}
