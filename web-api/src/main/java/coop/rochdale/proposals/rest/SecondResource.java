package coop.rochdale.proposals.rest;

import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.Translated;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.workflow.SecondProposal;
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

/** Voting members second proposals here. */
@Path("/proposals/{id}/second")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class SecondResource {

    @Inject
    private Caller caller;

    @Inject
    private SecondProposal secondProposal;

    @Inject
    private ShowProposal showProposal;

    @POST
    @RolesAllowed("account")
    @Translated
    @Operation(
            summary = "Second a proposal in deliberation",
            description =
                    "Once for each revision, by a voting member who is not its author. The last one needed opens voting if"
                            + " deliberation is over.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal as it now is.",
            content = @Content(schema = @Schema(implementation = ProposalDetail.class)))
    public Response second(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        secondProposal.run(caller.actor(), new ProposalId(id));
        Shown shown = showProposal.run(caller.known(), new ProposalId(id));
        return Answers.ok(
                ProposalResource.detail(shown, headers), shown.proposal().version());
    }
}
