package coop.rochdale.ballots.rest;

import coop.rochdale.accounts.rest.CallerSession;
import coop.rochdale.accounts.rest.SeesToSession;
import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.BallotRefusal;
import coop.rochdale.ballots.workflow.CastBallot;
import coop.rochdale.ballots.workflow.ShowBallot;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.rest.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own ballot. */
@Path("/proposals/{id}/ballot")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Votes", description = "Rolls, ballots, tallies, and the rule by which a vote passes.")
public class BallotResource {

    @Inject
    private Caller caller;

    @Inject
    private Matter matter;

    @Inject
    private CastBallot castBallot;

    @Inject
    private ShowBallot showBallot;

    @PUT
    @RolesAllowed("account")
    @SeesToSession
    @Operation(
            summary = "Cast your ballot, or change it",
            description =
                    "Taken until the server's clock reaches `closesAt`; the last one counts. The tracker stays the"
                            + " same: keep it to find your ballot in the published list. If no answer reaches you, send"
                            + " the same again: until the vote is sealed, seconds after its close, the answer is the"
                            + " ballot that was taken in time.")
    public BallotJson cast(@PathParam("id") UUID id, NewBallot ballot) {
        return BallotJson.of(cast(
                caller.actor(),
                new CastBallot.Request(
                        id,
                        ballot.choice(),
                        Optional.ofNullable(ballot.body()),
                        caller.token().flatMap(CallerSession::of))));
    }

    @GET
    @RolesAllowed("account")
    @Operation(
            summary = "Your own ballot",
            description = "Until the vote is sealed; after that nobody knows whose ballot is whose, not even this"
                    + " server, and your tracker finds it in the published list.")
    public BallotJson show(@PathParam("id") UUID id) {
        return BallotJson.of(show(caller.actor(), id));
    }

    /** Only what may be about to open is looked after: a vote that is over is not sealed under its voters' eyes. */
    private List<Ballot> show(Actor actor, UUID id) {
        try {
            return showBallot.run(actor, id);
        } catch (Refused refused) {
            if (refused.refusal() != BallotRefusal.ROLL_NOT_DRAWN) {
                throw refused;
            }
            return showBallot.run(actor, matter.current(id));
        }
    }

    /** Only a ballot that comes before anybody noticed that voting opened, or for nothing at all, asks more than once. */
    private List<Ballot> cast(Actor actor, CastBallot.Request request) {
        try {
            return castBallot.run(actor, request);
        } catch (Refused refused) {
            if (refused.refusal() != BallotRefusal.NOT_OPEN) {
                throw refused;
            }
            matter.current(request.vote(), actor);
            return castBallot.run(actor, request);
        }
    }
}
