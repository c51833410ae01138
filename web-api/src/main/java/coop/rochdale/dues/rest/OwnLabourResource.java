package coop.rochdale.dues.rest;

import coop.rochdale.dues.Labour;
import coop.rochdale.dues.LabourId;
import coop.rochdale.dues.workflow.ListLabour;
import coop.rochdale.dues.workflow.LogLabour;
import coop.rochdale.dues.workflow.WithdrawLabour;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own work, which counts towards their dues once somebody else attests it. */
@Path("/me/labour")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dues")
public class OwnLabourResource {

    @Inject
    private Caller caller;

    @Inject
    private LogLabour logLabour;

    @Inject
    private ListLabour listLabour;

    @Inject
    private WithdrawLabour withdrawLabour;

    @POST
    @RolesAllowed("account")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Log work that one did for the co-op",
            description = "Give its `id` to somebody with a vote who saw it done: `POST /labour/{id}/attestation`.")
    @APIResponse(
            responseCode = "201",
            description = "The work.",
            content = @Content(schema = @Schema(implementation = LabourJson.class)))
    public Response log(NewLabour work) {
        Labour labour = logLabour.run(caller.actor(), work.work());
        return Answers.created("/labour/" + labour.id(), LabourJson.of(labour));
    }

    @GET
    @RolesAllowed("account")
    @Operation(summary = "The caller's work, newest first")
    public PageJson<LabourJson> list(@BeanParam PageQuery page) {
        return Answers.pageJson(listLabour.run(caller.actor(), page.wish()), LabourJson::of);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed("account")
    @Operation(summary = "Withdraw own work that nobody attested yet")
    public LabourJson withdraw(@PathParam("id") UUID id) {
        return LabourJson.of(withdrawLabour.run(caller.actor(), new LabourId(id)));
    }
}
