package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.workflow.OpenAccount;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.PathId;
import coop.rochdale.kernel.rest.Tongue;
import coop.rochdale.members.workflow.ShowPerson;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts: free, and open to everybody. */
@Path("/accounts")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "People: an account is free, and has no vote of its own.")
public class AccountResource {

    @Inject
    private OpenAccount open;

    @Inject
    private ShowPerson show;

    @Inject
    private HttpServletRequest request;

    @POST
    @PermitAll
    @Operation(summary = "Open an account")
    @APIResponse(
            responseCode = "201",
            description = "The new account; sign in with `POST /sessions`.",
            content = @Content(schema = @Schema(implementation = PersonJson.class)))
    public Response open(NewAccountJson wish) {
        Account account = open.run(wish.toWish(Tongue.of(request).locale()));
        return Answers.created("/accounts/" + account.handle(), PersonJson.of(account));
    }

    @GET
    @Path("/{handle}")
    @PermitAll
    @Operation(
            summary = "Who somebody is",
            description = "By handle, or by id, which is how events and proposals name people.")
    @APIResponse(responseCode = "200", description = "What everybody may know of this person.")
    public PersonJson show(@PathParam("handle") String handle) {
        return PersonJson.of(
                PathId.read(handle).map(AccountId::new).map(show::run).orElseGet(() -> show.run(handle)));
    }
}
