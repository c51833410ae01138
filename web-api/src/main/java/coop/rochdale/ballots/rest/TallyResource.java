package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.workflow.ShowTally;
import coop.rochdale.kernel.rest.SharedAnswers;
import coop.rochdale.kernel.rest.Tongue;
import coop.rochdale.kernel.rest.Translated;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** The numbers of a vote. */
@Path("/proposals/{id}/tally")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Votes")
public class TallyResource {

    @Inject
    private Matter matter;

    @Inject
    private ShowTally showTally;

    @Inject
    private SharedAnswers shared;

    private record Seen(UUID vote, Tongue tongue) {}

    @GET
    @PermitAll
    @Translated
    @Operation(
            summary = "How the vote stands",
            description = "While a secret vote runs only turnout is told, since a live tally would betray single votes;"
                    + " an open one shows its numbers as they grow.")
    public TallyJson show(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Seen seen = new Seen(id, Tongue.of(headers));
        return shared.to(
                seen,
                () -> TallyJson.of(
                        showTally.run(matter.current(id)),
                        Words.in(seen.tongue().locale())));
    }
}
