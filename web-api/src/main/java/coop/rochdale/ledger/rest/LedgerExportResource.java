package coop.rochdale.ledger.rest;

import coop.rochdale.ledger.LedgerQueries.Balance;
import coop.rochdale.ledger.LedgerQueries.Days;
import coop.rochdale.ledger.Until;
import coop.rochdale.ledger.workflow.DateLedger;
import coop.rochdale.ledger.workflow.ReadLedger;
import coop.rochdale.ledger.workflow.ShowBalances;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The books to take away. */
@Path("/ledger/export")
@ApplicationScoped
@Tag(name = "Ledger")
public class LedgerExportResource {

    @Inject
    private ReadLedger readLedger;

    @Inject
    private ShowBalances showBalances;

    @Inject
    private DateLedger dateLedger;

    @GET
    @PermitAll
    @Produces({"text/csv", MediaType.TEXT_PLAIN})
    @Operation(
            summary = "The ledger as a file for other programs",
            description =
                    "In the order of the books: by day, then by number. CSV has a line for each posting, or, in Open"
                            + " Collective's columns, for each transaction that moved money. hledger's journal is read by Ledger, too."
                            + " Names appear only of who chose to be listed. What is booked while it is read may be missing from it."
                            + " A journal says at its end that it is whole.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(@BeanParam ExportQuery query, @Context Request request, @Context HttpServletRequest asked) {
        ExportKind kind = query.kind();
        Days days = query.days();
        EntityTag version =
                new EntityTag(kind + "-" + text(days.from()) + "-" + text(days.to()) + "-" + dateLedger.run());
        Response.ResponseBuilder known = request.evaluatePreconditions(version);
        if (known != null) {
            return known.tag(version).build();
        }
        LedgerStream stream = new LedgerStream(kind.format(before(days)), after -> readLedger.run(days, after));
        Response.ResponseBuilder answer = Response.ok(stream)
                .type(kind.mediaType())
                .tag(version)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind.fileName() + "\"");
        // JAX-RS calls it GET; and the container would say that there is nothing.
        if (asked.getMethod().equals(HttpMethod.HEAD)) {
            answer.header(HttpHeaders.CONTENT_LENGTH, stream.length());
        }
        return answer.build();
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private List<Balance> before(Days days) {
        return days.from()
                .map(first -> showBalances.run(new Until(Optional.of(first.minusDays(1)), Optional.empty())))
                .orElse(List.of());
    }
}
