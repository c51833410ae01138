package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.workflow.ListRoll;
import coop.rochdale.kernel.rest.PageQuery;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may vote. */
@Path("/proposals/{id}/roll")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Votes")
public class RollResource {

    @Inject
    private Matter matter;

    @Inject
    private ListRoll listRoll;

    @GET
    @PermitAll
    @Operation(
            summary = "Who may vote on it",
            description = "The roll drawn when voting opened. People appear by their handle if they chose to be listed,"
                    + " else by a pseudonym of this roll.")
    public RollJson list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return RollJson.of(listRoll.run(matter.current(id), page.wish()));
    }
}
