package coop.rochdale.founding.rest;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.rest.PersonJson;
import coop.rochdale.founding.workflow.ClaimFounding;
import coop.rochdale.kernel.RefusalKind;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Refuses;
import coop.rochdale.members.workflow.ShowPerson;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The founding: claimed once, where configuration names no founder. */
@Path("/founding")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Founding", description = "Act 0, and who the founder is.")
public class FoundingResource {

    @Inject
    private ClaimFounding claim;

    @Inject
    private ShowPerson show;

    @POST
    @PermitAll
    @Refuses(RefusalKind.FORBIDDEN)
    @Operation(
            summary = "Become the founder",
            description = "Opens the founder's account and employs it in the position \"Founding steward\". It works"
                    + " once in the life of the co-op, with the set-up token from the server's log.")
    @APIResponse(
            responseCode = "201",
            description = "The founder's account; sign in with `POST /sessions`.",
            content = @Content(schema = @Schema(implementation = PersonJson.class)))
    public Response claim(FounderJson founder) {
        Account account = claim.run(founder.secret(), founder.toWish());
        return Answers.created("/accounts/" + account.handle(), PersonJson.of(show.run(account.id())));
    }
}
