package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.workflow.OpenAccount;
import coop.rochdale.kernel.rest.Answers;
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

/** Accounts: free, and open to everybody. */
@Path("/accounts")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    @Inject
    private OpenAccount open;

    @POST
    @PermitAll
    @Operation(summary = "Open an account")
    @APIResponse(
            responseCode = "201",
            description = "The new account; sign in with `POST /sessions`.",
            content = @Content(schema = @Schema(implementation = AccountJson.class)))
    public Response open(NewAccountJson wish) {
        Account account = open.run(wish.toWish());
        return Answers.created("/accounts/" + account.handle(), AccountJson.of(account));
    }
}
