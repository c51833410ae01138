package coop.rochdale.dues.rest;

import coop.rochdale.dues.WaiverRequestId;
import coop.rochdale.dues.workflow.DeclareWaiver;
import coop.rochdale.kernel.rest.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's waiver of dues, which nobody else ever sees. */
@Path("/me/waiver")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dues")
public class OwnWaiverResource {

    @Inject
    private Caller caller;

    @Inject
    private DeclareWaiver declareWaiver;

    @POST
    @RolesAllowed("account")
    @Operation(
            summary = "Declare that one cannot pay at present, or renew that",
            description = "No reason is asked for or kept. Where the clause `waiver.mode` is `by-vote`, this files a"
                    + " request instead, or tells of the one filed before: its id is told to nobody else, and the measure"
                    + " `grant-waiver`, which anybody may propose who was given it, names it. Vote, listing and everything else are as if dues were paid."
                    + " The ledger is public, though: whoever watches a listed member begin to vote while no dues are"
                    + " booked may draw conclusions.")
    public WaiverJson declare(NewWaiver nothing) {
        DeclareWaiver.Outcome outcome = declareWaiver.run(caller.actor());
        return new WaiverJson(outcome.until(), outcome.request().map(WaiverRequestId::value));
    }

    /** Nothing has to be said. */
    @Schema(name = "NewWaiver", description = "An empty object.")
    public record NewWaiver() {}

    /** Until when, or what the co-op may decide on. */
    @Schema(name = "Waiver")
    public record WaiverJson(
            @Schema(implementation = Instant.class, description = "The first instant it holds no more, unless renewed.")
            Optional<Instant> until,

            @Schema(
                    implementation = UUID.class,
                    description = "Where waivers are granted by vote: what a `grant-waiver` measure names.")
            Optional<UUID> request) {}
}
