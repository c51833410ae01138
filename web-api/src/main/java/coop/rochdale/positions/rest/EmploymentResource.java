package coop.rochdale.positions.rest;

import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.workflow.ListEmployments;
import coop.rochdale.positions.workflow.Resign;
import coop.rochdale.positions.workflow.ShowEmployment;
import jakarta.annotation.security.PermitAll;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Employments, which are public; one resigns from one's own. */
@Path("/employments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class EmploymentResource {

    @Inject
    private Caller caller;

    @Inject
    private ListEmployments listEmployments;

    @Inject
    private ShowEmployment showEmployment;

    @Inject
    private Resign resign;

    @GET
    @PermitAll
    @Operation(summary = "Employments in the order they were agreed")
    public PageJson<EmploymentJson> list(@BeanParam EmploymentQuery query, @BeanParam PageQuery page) {
        return Answers.pageJson(listEmployments.run(query.filter(), page.wish()), EmploymentJson::of);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "An employment")
    public EmploymentJson show(@PathParam("id") UUID id) {
        return EmploymentJson.of(showEmployment.run(new EmploymentId(id)));
    }

    @POST
    @Path("/{id}/resignation")
    @RolesAllowed("account")
    @Operation(
            summary = "Resign",
            description =
                    "Ends the employment with the contract's notice, or later. An end that is set is never moved to"
                            + " a later time.")
    public EmploymentJson resign(@PathParam("id") UUID id, NewResignation wish) {
        return EmploymentJson.of(resign.run(caller.actor(), new Resign.Request(new EmploymentId(id), wish.end())));
    }
}
