package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.SessionId;
import coop.rochdale.accounts.workflow.BeginSession;
import coop.rochdale.accounts.workflow.EndSession;
import coop.rochdale.accounts.workflow.RefreshSession;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.ClientAddress;
import coop.rochdale.kernel.rest.PathId;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sessions: signing in with a password, staying signed in, signing out. */
@Path("/sessions")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "Signing in with a password, staying signed in, signing out.")
public class SessionResource {

    @Inject
    private BeginSession begin;

    @Inject
    private RefreshSession refresh;

    @Inject
    private EndSession end;

    @Inject
    private SignIn signIn;

    @Inject
    private Caller caller;

    @Inject
    private ClientAddress address;

    @POST
    @PermitAll
    @Operation(
            summary = "Sign in",
            description = "An unknown handle and a wrong password get the same answer. After 5 failures for one handle"
                    + " from one address, or 50 from one address, within a quarter of an hour: 429.")
    @APIResponse(
            responseCode = "201",
            description = "A session, with the tokens that prove it.",
            content = @Content(schema = @Schema(implementation = SessionJson.class)))
    public Response begin(CredentialsJson credentials, @Context HttpServletRequest request) {
        SessionJson session = signIn.answer(
                begin.run(new BeginSession.Request(credentials.handle(), credentials.password(), address.of(request))));
        return Answers.created("/sessions/" + session.id(), session);
    }

    @POST
    @Path("/refresh")
    @PermitAll
    @Operation(
            summary = "Stay signed in",
            description = "Exchanges the refresh token for a new pair. Each refresh token is good once: a second use"
                    + " means that somebody has a copy, and ends the session. To retry after a lost answer send the same"
                    + " `Idempotency-Key` again.")
    @APIResponse(responseCode = "200", description = "The same session with new tokens.")
    public SessionJson refresh(RefreshJson token) {
        return signIn.answer(refresh.run(token.secret()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("account")
    @Operation(summary = "Sign out", description = "Ends one of your own sessions at once, with all its tokens.")
    @APIResponse(responseCode = "204", description = "The session has ended.")
    public Response end(@PathParam("id") String id) {
        end.run(caller.actor(), new SessionId(PathId.of(id, "session")));
        return Answers.noContent();
    }
}
