package coop.rochdale.dues.rest;

import coop.rochdale.dues.LabourId;
import coop.rochdale.dues.workflow.AttestLabour;
import coop.rochdale.dues.workflow.CorrectLabour;
import coop.rochdale.dues.workflow.ShowLabour;
import coop.rochdale.kernel.rest.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Others' work, for whoever was given its id. */
@Path("/labour/{id}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dues")
public class LabourResource {

    @Inject
    private Caller caller;

    @Inject
    private ShowLabour showLabour;

    @Inject
    private AttestLabour attestLabour;

    @Inject
    private CorrectLabour correctLabour;

    @GET
    @RolesAllowed("account")
    @Operation(
            summary = "Somebody's work, for them and for people with a vote who know its id",
            description =
                    "Its worker gives it to them. The power treasury may name work as events do, by `subject`; to look at"
                            + " it so is a use of the power, and as such a public event.")
    public LabourJson show(@PathParam("id") UUID id) {
        return LabourJson.of(showLabour.run(caller.actor(), new LabourId(id)));
    }

    @POST
    @Path("/attestation")
    @RolesAllowed("account")
    @Operation(
            summary = "Attest that another member's work was done",
            description = "For people with a vote; nobody attests their own. It counts at once, and the worker's open"
                    + " invoices take it.")
    public LabourJson attest(@PathParam("id") UUID id) {
        return LabourJson.of(attestLabour.run(caller.actor(), new LabourId(id)));
    }

    @POST
    @Path("/correction")
    @RolesAllowed("account")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take back attested work that was not what it said (power treasury)",
            description =
                    "What invoices took of it is taken back like a refund; the rest counts no more. Its id will do, or"
                            + " `subject` of the event that told of it.")
    public LabourJson correct(@PathParam("id") UUID id, NewCorrection correction) {
        return LabourJson.of(correctLabour.run(caller.actor(), new LabourId(id), correction.reason()));
    }

    /** Why it is taken back. */
    @Schema(name = "NewCorrection")
    public record NewCorrection(
            @Schema(
                    description = "For everybody's eyes, one line: name nobody.",
                    maxLength = 500,
                    example = "Attested by mistake.")
            String reason) {}
}
