package coop.rochdale.payroll.rest;

import coop.rochdale.kernel.RefusalKind;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.kernel.rest.Refuses;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.workflow.ListPayslips;
import coop.rochdale.payroll.workflow.PayWages;
import coop.rochdale.payroll.workflow.WriteTransfers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everybody's payslips, for the treasury, which pays them. */
@Path("/payslips")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Payroll")
public class PayslipResource {

    @Inject
    private Caller caller;

    @Inject
    private ListPayslips listPayslips;

    @Inject
    private PayWages payWages;

    @Inject
    private WriteTransfers writeTransfers;

    /** A payment to record. */
    @Schema(name = "NewWagePayment", description = "Wages, as they left the bank.")
    public record Payment(
            @Schema(description = "All that is owed, or a part.")
            MoneyJson amount,

            @Size(max = 280, message = "Write the bank's reference, 1 to 140 characters.")
            @Schema(
                    description = "What the bank calls it; it names one payment of this payslip.",
                    example = "2026-02-28/9",
                    maxLength = 140)
            String reference,

            @Schema(description = "The day it left, in UTC; not in the future.")
            LocalDate paidOn) {}

    @GET
    @RolesAllowed("account")
    @Operation(
            summary = "Everybody's payslips, newest first (power treasury)",
            description = "To look at them is a use of the power, and as such a public event.")
    public PageJson<PayslipJson> list(@BeanParam PayslipQuery query, @BeanParam PageQuery page) {
        return Answers.pageJson(listPayslips.run(caller.actor(), query.owedOnly(), page.wish()), PayslipJson::of);
    }

    @POST
    @Path("/{id}/payments")
    @RolesAllowed("account")
    @Operation(
            summary = "Record that wages were paid (power treasury)",
            description =
                    "All that is owed of a payslip or a part of it, never more; once for each of the bank's references.")
    @APIResponse(
            responseCode = "200",
            description = "The payslip as it is now.",
            content = @Content(schema = @Schema(implementation = PayslipJson.class)))
    public Response pay(@PathParam("id") UUID id, Payment payment) {
        PayWages.Request request = new PayWages.Request(
                new PayslipId(id), payment.amount().toMoney(), new BankTransfer(payment.reference(), payment.paidOn()));
        return Answers.ok(PayslipJson.of(payWages.run(caller.actor(), request)));
    }

    @GET
    @Path("/transfers")
    @RolesAllowed("account")
    @Produces(MediaType.APPLICATION_XML)
    @Refuses({RefusalKind.CONFLICT, RefusalKind.RULE})
    @Operation(
            summary = "A file for the bank that pays what is owed (power treasury)",
            description =
                    "ISO 20022, pain.001.001.09: a transfer for each payslip of which something is owed and whose worker"
                            + " named an account, the oldest first, 9,999 at most. It pays nothing by itself and records nothing:"
                            + " record the payments once the bank made them. The same transfers on the same day make a file of the"
                            + " same name, which a bank takes once. To look at it is a use of the power, and as such a public event.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    public Response transfers(@BeanParam TransferQuery query) {
        WriteTransfers.TransferFile file = writeTransfers.run(caller.actor(), query.on());
        return Response.ok(file.content().getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_XML_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"wages-" + file.name() + ".xml\"")
                .build();
    }
}
