package coop.rochdale.positions.rest;

import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.positions.ApplicationId;
import coop.rochdale.positions.workflow.ShowApplication;
import coop.rochdale.positions.workflow.WithdrawApplication;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applications, for the applicant and whoever may vote. */
@Path("/applications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class ApplicationResource {

    @Inject
    private Caller caller;

    @Inject
    private ShowApplication showApplication;

    @Inject
    private WithdrawApplication withdraw;

    @GET
    @Path("/{id}")
    @RolesAllowed("account")
    @Operation(summary = "An application")
    public ApplicationJson show(@PathParam("id") UUID id) {
        return ApplicationJson.of(showApplication.run(caller.actor(), new ApplicationId(id)));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed("account")
    @Operation(summary = "Withdraw one's application")
    public ApplicationJson withdraw(@PathParam("id") UUID id) {
        return ApplicationJson.of(withdraw.run(caller.actor(), new ApplicationId(id)));
    }
}
