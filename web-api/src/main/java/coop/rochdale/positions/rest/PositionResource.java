package coop.rochdale.positions.rest;

import coop.rochdale.kernel.rest.ActionJson;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.kernel.rest.Translated;
import coop.rochdale.positions.ApplicationView;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.workflow.ApplyForPosition;
import coop.rochdale.positions.workflow.ListApplications;
import coop.rochdale.positions.workflow.ListPositions;
import coop.rochdale.positions.workflow.ShowPosition;
import coop.rochdale.positions.workflow.ShowPositionActions;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Positions: only laws create, change and remove them; anybody with an account applies. */
@Path("/positions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Jobs",
        description = "Positions come from law, powers from positions, employments from applications and law.")
public class PositionResource {

    @Inject
    private Caller caller;

    @Inject
    private ListPositions listPositions;

    @Inject
    private ShowPosition showPosition;

    @Inject
    private ShowPositionActions showActions;

    @Inject
    private ListApplications listApplications;

    @Inject
    private ApplyForPosition apply;

    @GET
    @PermitAll
    @Operation(summary = "Positions in the order of their numbers")
    public PageJson<PositionJson> list(
            @Parameter(description = "Only open ones, or only closed ones.") @QueryParam("open") @Nullable Boolean open,
            @BeanParam PageQuery page) {
        return Answers.pageJson(listPositions.run(Optional.ofNullable(open), page.wish()), PositionJson::of);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "A position")
    public PositionJson show(@PathParam("id") UUID id) {
        return PositionJson.of(showPosition.run(new PositionId(id)));
    }

    @GET
    @Path("/{id}/actions")
    @PermitAll
    @Translated
    @Operation(
            summary = "What the caller may do now, and why not",
            description = "`apply` for it, `withdraw` one's application, `resign` from one's employment in it with the"
                    + " notice of the contract, each with the codes an attempt would be refused with.")
    public List<ActionJson> actions(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        ShowPositionActions.Possible possible = showActions.run(caller.known(), new PositionId(id));
        return List.of(
                ActionJson.of("apply", possible.apply(), headers),
                ActionJson.of("withdraw", possible.withdraw(), headers),
                ActionJson.of("resign", possible.resign(), headers));
    }

    @GET
    @Path("/{id}/applications")
    @RolesAllowed("account")
    @Operation(
            summary = "The applications for a position",
            description = "All of them for whoever may vote, since these decide; for others their own.")
    public PageJson<ApplicationJson> applications(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return Answers.pageJson(
                listApplications.run(caller.actor(), new PositionId(id), page.wish()), ApplicationJson::of);
    }

    @POST
    @Path("/{id}/applications")
    @RolesAllowed("account")
    @Operation(
            summary = "Apply for a position, or accept it",
            description = "A law can appoint whoever has an open application, and nobody else.")
    @APIResponse(
            responseCode = "201",
            description = "The application.",
            content = @Content(schema = @Schema(implementation = ApplicationJson.class)))
    public Response apply(@PathParam("id") UUID id, NewApplication wish) {
        ApplicationView filed =
                apply.run(caller.actor(), new ApplyForPosition.Request(new PositionId(id), wish.statement()));
        return Answers.created("/applications/" + filed.application().id(), ApplicationJson.of(filed));
    }
}
