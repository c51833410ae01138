package coop.rochdale.budgets.rest;

import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ReceiptType;
import coop.rochdale.budgets.workflow.AddReceipt;
import coop.rochdale.budgets.workflow.ShowReceipt;
import coop.rochdale.kernel.RefusalKind;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.LargeBody;
import coop.rochdale.kernel.rest.Refuses;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The file that proves an expense: what it is, is told by its content, and it is only ever offered for download. */
@Path("/expenses/{id}/receipt")
@ApplicationScoped
@Tag(name = "Money")
public class ReceiptResource {

    private static final String PDF = "application/pdf";
    private static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";

    @Inject
    private Caller caller;

    @Inject
    private AddReceipt addReceipt;

    @Inject
    private ShowReceipt showReceipt;

    @PUT
    @LargeBody(mostBytes = ReceiptType.MOST_BYTES)
    @RolesAllowed("account")
    @Consumes({PDF, PNG, JPEG, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Refuses(RefusalKind.RULE)
    @Operation(
            summary = "Add the receipt of one's expense, or put another in its place",
            description =
                    "A PDF, PNG or JPEG file of at most 5 MiB, which its content decides and not its name or type."
                            + " Approvals begin anew.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "204", description = "It is kept.")
    public Response put(@PathParam("id") UUID id, InputStream file) throws IOException {
        addReceipt.run(caller.actor(), new ExpenseId(id), file.readAllBytes());
        return Response.noContent().build();
    }

    @GET
    @RolesAllowed("account")
    @Produces({PDF, PNG, JPEG})
    @Operation(
            summary = "The receipt, for the expense's author and the treasury",
            description = "That the treasury reads it is a use of that power, and as such a public event.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response show(@PathParam("id") UUID id) {
        ShowReceipt.Receipt receipt = showReceipt.run(caller.actor(), new ExpenseId(id));
        String name = "receipt-" + id + "." + receipt.type().suffix();
        return Response.ok(receipt.content(), receipt.type().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
