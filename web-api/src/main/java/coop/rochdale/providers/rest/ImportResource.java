package coop.rochdale.providers.rest;

import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.LargeBody;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.kernel.rest.SpooledBody;
import coop.rochdale.providers.ImportId;
import coop.rochdale.providers.ImportView;
import coop.rochdale.providers.workflow.AcceptImport;
import coop.rochdale.providers.workflow.CamtBank;
import coop.rochdale.providers.workflow.ImportPayments;
import coop.rochdale.providers.workflow.OpenCollective;
import coop.rochdale.providers.workflow.ShowImport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files with what moved at the bank. */
@Path("/payments/imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Providers", description = "The ways by which money comes in: bank transfers and other providers.")
public class ImportResource {

    private static final int MOST_BYTES = 32 << 20;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CamtBank bank;

    @Inject
    private OpenCollective openCollective;

    @Inject
    private ImportPayments importPayments;

    @Inject
    private ShowImport showImport;

    @POST
    @LargeBody(mostBytes = MOST_BYTES)
    @Consumes(MediaType.APPLICATION_XML)
    @RolesAllowed("account")
    @Operation(
            summary = "Import a bank's statement (power treasury)",
            description = "ISO 20022 camt.053 in any version from 2 to 14, up to 32 MiB. Transfers that name an invoice"
                    + " by its reference are recorded as payments; others wait in `/payments/unmatched`; what left the"
                    + " account is listed and ignored. A file that does not add up is refused whole. The same file"
                    + " again, or another with the same entries, changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "What became of the file; of a long one the server decides the rest in the background.",
            content = @Content(schema = @Schema(implementation = ImportJson.class)))
    public Response take(InputStream file) {
        return taken(new AcceptImport.Request(bank, file, SpooledBody.digest(request)));
    }

    @POST
    @LargeBody(mostBytes = MOST_BYTES)
    @Path("/open-collective")
    @Consumes("text/csv")
    @RolesAllowed("account")
    @Operation(
            summary = "Import the transactions of a collective at Open Collective (power treasury)",
            description = "The CSV that Open Collective exports, up to 32 MiB, with at least the columns `legacyId`,"
                    + " `datetime`, `type`, `amount` and `currency`, by these names or those for people. Contributions"
                    + " that name an invoice by its reference, or come from an account whose earlier contribution the"
                    + " treasury assigned, are recorded as payments; the rest is as with a bank's statement.")
    @APIResponse(
            responseCode = "201",
            description = "What became of the file.",
            content = @Content(schema = @Schema(implementation = ImportJson.class)))
    public Response takeCollective(InputStream file) {
        return taken(new AcceptImport.Request(openCollective, file, SpooledBody.digest(request)));
    }

    private Response taken(AcceptImport.Request file) {
        ImportView view = importPayments.run(caller.actor(), file);
        return Answers.created("/payments/imports/" + view.id(), ImportJson.of(view));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("account")
    @Operation(
            summary = "What became of an imported file (power treasury)",
            description = "To look at it is a use of the power treasury, and as such a public event.")
    public ImportJson show(@PathParam("id") UUID id) {
        return ImportJson.of(showImport.run(caller.actor(), new ImportId(id)));
    }

    @GET
    @Path("/{id}/lines")
    @RolesAllowed("account")
    @Operation(
            summary = "The lines of an imported file, in its order (power treasury)",
            description = "To look at them is a use of the power treasury, and as such a public event.")
    public PageJson<ArrivalJson> lines(
            @PathParam("id") UUID id, @BeanParam LineQuery query, @BeanParam PageQuery page) {
        return Answers.pageJson(
                showImport.lines(caller.actor(), new ImportId(id), query.outcome(), page.wish()), ArrivalJson::of);
    }
}
