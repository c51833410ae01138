package coop.rochdale.accounts.rest;

import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.members.workflow.ShowSelf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller. */
@Path("/me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class MeResource {

    @Inject
    private Caller caller;

    @Inject
    private ShowSelf show;

    @GET
    @RolesAllowed("account")
    @Operation(summary = "Who you are and what you may do", description = "Looked up at each call, and in no token.")
    @APIResponse(responseCode = "200", description = "You, at this moment.")
    public SelfJson show() {
        return SelfJson.of(show.run(caller.actor()));
    }
}
