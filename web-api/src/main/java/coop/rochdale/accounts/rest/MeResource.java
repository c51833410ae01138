package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.Contacts;
import coop.rochdale.accounts.workflow.ChangeContact;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.IfMatch;
import coop.rochdale.kernel.rest.MergePatch;
import coop.rochdale.members.workflow.ShowSelf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller. */
@Path("/me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class MeResource {

    @Inject
    private Caller caller;

    @Inject
    private ShowSelf show;

    @Inject
    private ChangeContact change;

    @GET
    @RolesAllowed("account")
    @Operation(summary = "Who you are and what you may do", description = "Looked up at each call, and in no token.")
    @APIResponse(
            responseCode = "200",
            description = "You, at this moment.",
            content = @Content(schema = @Schema(implementation = SelfJson.class)))
    public Response show() {
        return shown();
    }

    @PATCH
    @RolesAllowed("account")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change where notices are sent to, and in which language",
            description = "Without an address nothing is sent; `GET /me/notices` has it all the same.")
    @APIResponse(
            responseCode = "200",
            description = "You, as you are now.",
            content = @Content(schema = @Schema(implementation = SelfJson.class)))
    public Response change(
            @BeanParam IfMatch ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ContactChange.class))) JsonObject patch) {
        long version = ifMatch.version();
        ContactChange before =
                ContactChange.of(show.run(caller.actor()).contact().contact());
        ContactChange after = MergePatch.apply(before, patch, ContactChange.class);
        change.run(caller.actor(), new Contacts.Kept(after.toContact(), version));
        return shown();
    }

    private Response shown() {
        ShowSelf.Self self = show.run(caller.actor());
        return Answers.ok(SelfJson.of(self), self.contact().version());
    }
}
