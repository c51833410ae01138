package coop.rochdale.books.rest;

import coop.rochdale.books.CheckId;
import coop.rochdale.books.CheckRun;
import coop.rochdale.books.workflow.ListChecks;
import coop.rochdale.books.workflow.RequestCheck;
import coop.rochdale.books.workflow.ShowCheck;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether everything that must hold does. */
@Path("/books/checks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Books",
        description = "Every night the server recomputes all that must hold, and tells everybody what came of it.")
public class CheckResource {

    @Inject
    private Caller caller;

    @Inject
    private ListChecks listChecks;

    @Inject
    private ShowCheck showCheck;

    @Inject
    private RequestCheck requestCheck;

    @GET
    @PermitAll
    @Operation(summary = "Checks and what came of them, newest first")
    public PageJson<CheckJson> list(@BeanParam PageQuery page) {
        return Answers.pageJson(listChecks.run(page.wish()), CheckJson::of);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "A check")
    public CheckJson show(@PathParam("id") UUID id) {
        return CheckJson.of(showCheck.run(new CheckId(id)));
    }

    @POST
    @RolesAllowed("account")
    @Operation(
            summary = "Have everything recomputed now (power operations)",
            description = "A server begins within seconds; read the check until it has `finishedAt`.")
    @APIResponse(
            responseCode = "201",
            description = "The check, which waits.",
            content = @Content(schema = @Schema(implementation = CheckJson.class)))
    public Response request() {
        CheckRun run = requestCheck.run(caller.actor());
        return Answers.created("/books/checks/" + run.id(), CheckJson.of(run));
    }
}
