package coop.rochdale.members.rest;

import coop.rochdale.dues.workflow.ShowMembership;
import coop.rochdale.dues.workflow.ShowMembershipActions;
import coop.rochdale.kernel.RefusalKind;
import coop.rochdale.kernel.rest.ActionJson;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.IfMatch;
import coop.rochdale.kernel.rest.MergePatch;
import coop.rochdale.kernel.rest.Refuses;
import coop.rochdale.kernel.rest.Translated;
import coop.rochdale.members.workflow.ChangeMembership;
import coop.rochdale.members.workflow.ResignMembership;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own membership. */
@Path("/me/membership")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class OwnMembershipResource {

    @Inject
    private Caller caller;

    @Inject
    private ShowMembership showMembership;

    @Inject
    private ShowMembershipActions showActions;

    @Inject
    private ChangeMembership changeMembership;

    @Inject
    private ResignMembership resignMembership;

    @GET
    @RolesAllowed("account")
    @Refuses(RefusalKind.NOT_FOUND)
    @Operation(summary = "The caller's newest membership")
    @APIResponse(
            responseCode = "200",
            description = "The membership.",
            content = @Content(schema = @Schema(implementation = MembershipJson.class)))
    public Response show() {
        return shown();
    }

    @PATCH
    @RolesAllowed("account")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change contribution, interval or listing",
            description = "Contribution and interval count from the next invoice on; an open one stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The membership as it is now.",
            content = @Content(schema = @Schema(implementation = MembershipJson.class)))
    public Response change(
            @BeanParam IfMatch ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = MembershipChange.class)))
                    JsonObject patch) {
        long version = ifMatch.version();
        MembershipChange before =
                MembershipChange.of(showMembership.run(caller.actor()).membership());
        MembershipChange after = MergePatch.apply(before, patch, MembershipChange.class);
        changeMembership.run(caller.actor(), after.request(version));
        return shown();
    }

    @POST
    @Path("/resignation")
    @RolesAllowed("account")
    @Operation(
            summary = "Leave: end the membership at once",
            description = "Votes that are open keep their roll; credit stays with the account.")
    @APIResponse(
            responseCode = "200",
            description = "The membership that ended.",
            content = @Content(schema = @Schema(implementation = MembershipJson.class)))
    public Response resign() {
        resignMembership.run(caller.actor());
        return shown();
    }

    @GET
    @Path("/actions")
    @RolesAllowed("account")
    @Translated
    @Operation(
            summary = "What the caller may do now, and why not",
            description = "`join`, `change`, `resign`, `waive`, each with the codes an attempt would be refused with.")
    public List<ActionJson> actions(@Context HttpHeaders headers) {
        ShowMembershipActions.Possible possible = showActions.run(caller.actor());
        return List.of(
                ActionJson.of("join", possible.join(), headers),
                ActionJson.of("change", possible.change(), headers),
                ActionJson.of("resign", possible.resign(), headers),
                ActionJson.of("waive", possible.waive(), headers));
    }

    private Response shown() {
        ShowMembership.Shown shown = showMembership.run(caller.actor());
        return Answers.ok(MembershipJson.of(shown), shown.membership().version());
    }
}
