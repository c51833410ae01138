package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.workflow.CastBallot;
import coop.rochdale.ballots.workflow.ShowBallot;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PathId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own ballot. */
@Path("/proposals/{id}/ballot")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Votes")
public class BallotResource {

    @Inject
    private Caller caller;

    @Inject
    private CastBallot castBallot;

    @Inject
    private ShowBallot showBallot;

    @PUT
    @RolesAllowed("account")
    @Operation(
            summary = "Cast your ballot, or change it",
            description =
                    "Taken until the server's clock reaches `closesAt`; the last one counts. The tracker stays the"
                            + " same: keep it to find your ballot in the published list.")
    public BallotJson cast(@PathParam("id") String id, NewBallot ballot) {
        CastBallot.Request request =
                new CastBallot.Request(PathId.of(id, "proposal"), ballot.choice(), Optional.ofNullable(ballot.body()));
        return BallotJson.of(castBallot.run(caller.actor(), request));
    }

    @GET
    @RolesAllowed("account")
    @Operation(
            summary = "Your own ballot",
            description = "Until the vote is sealed; after that nobody knows whose ballot is whose, not even this"
                    + " server, and your tracker finds it in the published list.")
    public BallotJson show(@PathParam("id") String id) {
        return BallotJson.of(showBallot.run(caller.actor(), PathId.of(id, "proposal")));
    }
}
