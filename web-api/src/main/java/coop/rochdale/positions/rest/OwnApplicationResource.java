package coop.rochdale.positions.rest;

import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.positions.workflow.ListOwnApplications;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller applied for. */
@Path("/me/applications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class OwnApplicationResource {

    @Inject
    private Caller caller;

    @Inject
    private ListOwnApplications listOwn;

    @GET
    @RolesAllowed("account")
    @Operation(summary = "One's own applications")
    public PageJson<ApplicationJson> list(@BeanParam PageQuery page) {
        return Answers.pageJson(listOwn.run(caller.actor(), page.wish()), ApplicationJson::of);
    }
}
