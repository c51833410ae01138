package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.workflow.ListBallots;
import coop.rochdale.kernel.RefusalKind;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.kernel.rest.Refuses;
import coop.rochdale.kernel.rest.Tongue;
import coop.rochdale.kernel.rest.Translated;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ballots of sealed votes. */
@Path("/proposals/{id}/ballots")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Votes")
public class PublishedBallotResource {

    @Inject
    private Matter matter;

    @Inject
    private ListBallots listBallots;

    @GET
    @PermitAll
    @Translated
    @Refuses(RefusalKind.CONFLICT)
    @Operation(
            summary = "Every ballot, once the vote is sealed",
            description =
                    "Sorted by tracker. Find your own, and count all of them: the numbers are those of the tally.")
    public PublishedBallotsJson list(
            @PathParam("id") UUID id, @BeanParam PageQuery page, @Context HttpHeaders headers) {
        return PublishedBallotsJson.of(
                listBallots.run(matter.current(id), page.wish()),
                Words.in(Tongue.of(headers).locale()));
    }
}
