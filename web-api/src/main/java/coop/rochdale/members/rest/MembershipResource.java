package coop.rochdale.members.rest;

import coop.rochdale.dues.rest.OwnWaiverResource;
import coop.rochdale.dues.workflow.GrantWaiver;
import coop.rochdale.dues.workflow.JoinCoop;
import coop.rochdale.dues.workflow.ShowMembership;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.workflow.ListMembers;
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
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Joining, and the members who chose to be seen. */
@Path("/memberships")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Members", description = "Consumer memberships: who has one in good standing votes.")
public class MembershipResource {

    @Inject
    private Caller caller;

    @Inject
    private ListMembers listMembers;

    @Inject
    private JoinCoop joinCoop;

    @Inject
    private ShowMembership showMembership;

    @Inject
    private GrantWaiver grantWaiver;

    @GET
    @PermitAll
    @Operation(summary = "Members of the consumer body who chose to be listed, by handle")
    public PageJson<ListedMemberJson> list(@BeanParam PageQuery page) {
        return Answers.pageJson(listMembers.run(page.wish()), ListedMemberJson::of);
    }

    @POST
    @RolesAllowed("account")
    @Operation(
            summary = "Join: open a membership",
            description = "The first invoice comes with the answer; once it is paid, or a waiver declared, one votes.")
    @APIResponse(
            responseCode = "201",
            description = "The membership and its first invoice.",
            content = @Content(schema = @Schema(implementation = MembershipJson.class)))
    public Response join(NewMembership wish) {
        joinCoop.run(caller.actor(), wish.chosen());
        ShowMembership.Shown joined = showMembership.run(caller.actor());
        return Answers.created(
                "/me/membership", MembershipJson.of(joined), joined.membership().version());
    }

    @POST
    @Path("/{id}/waiver")
    @RolesAllowed("account")
    @Operation(
            summary = "Grant a member a time without dues (power treasury)",
            description = "Only while the clause `waiver.mode` is `by-treasury`. No reason is asked for or kept.")
    public OwnWaiverResource.WaiverJson grantWaiver(@PathParam("id") UUID id) {
        return new OwnWaiverResource.WaiverJson(
                Optional.of(grantWaiver.run(caller.actor(), new MembershipId(id))), Optional.empty());
    }
}
