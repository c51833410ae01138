package coop.rochdale.providers.rest;

import coop.rochdale.dues.InvoiceId;
import coop.rochdale.kernel.RefusalKind;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.Refuses;
import coop.rochdale.providers.workflow.ShowTransfer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The transfer that pays one of the caller's own invoices. */
@Path("/me/invoices/{id}/qr.svg")
@ApplicationScoped
@Tag(name = "Providers")
public class TransferResource {

    private static final String SVG = "image/svg+xml";

    @Inject
    private Caller caller;

    @Inject
    private ShowTransfer showTransfer;

    @GET
    @Produces(SVG)
    @RolesAllowed("account")
    @Refuses(RefusalKind.CONFLICT)
    @Operation(
            summary = "A code to scan that pays one of the caller's invoices by bank transfer",
            description = "A QR code of the European Payments Council (EPC069-12) with the co-op's account, what the"
                    + " invoice still asks for, and its reference. For co-ops whose currency is EUR and whose bank"
                    + " account is configured.")
    @APIResponse(
            responseCode = "200",
            description = "An SVG image.",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)))
    public Response show(@PathParam("id") UUID id) {
        String image =
                ScanCode.svg(showTransfer.run(caller.actor(), new InvoiceId(id)).code());
        return Response.ok(image.getBytes(StandardCharsets.UTF_8)).build();
    }
}
