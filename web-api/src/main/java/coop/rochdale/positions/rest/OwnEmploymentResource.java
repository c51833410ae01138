package coop.rochdale.positions.rest;

import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.positions.PositionQueries.EmploymentFilter;
import coop.rochdale.positions.workflow.ListEmployments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own employments, past and present. */
@Path("/me/employments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class OwnEmploymentResource {

    @Inject
    private Caller caller;

    @Inject
    private ListEmployments listEmployments;

    @GET
    @RolesAllowed("account")
    @Operation(summary = "One's own employments")
    public PageJson<EmploymentJson> list(@BeanParam PageQuery page) {
        EmploymentFilter own = new EmploymentFilter(
                Optional.empty(), Optional.of(caller.actor().account()), Optional.empty());
        return Answers.pageJson(listEmployments.run(own, page.wish()), EmploymentJson::of);
    }
}
