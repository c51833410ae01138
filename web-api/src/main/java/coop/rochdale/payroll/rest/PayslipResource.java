package coop.rochdale.payroll.rest;

import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.workflow.ListPayslips;
import coop.rochdale.payroll.workflow.PayWages;
import coop.rochdale.payroll.workflow.TakeBackWagePayment;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    private TakeBackWagePayment takeBackWagePayment;

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

            @Schema(description = "The day it left, in UTC; neither before the month of the payslip nor in the future.")
            LocalDate paidOn) {}

    @GET
    @RolesAllowed("account")
    @Operation(
            summary = "Everybody's payslips, newest first (power treasury)",
            description = "To look at them is a use of the power, and as such a public event.")
    public PageJson<PayslipJson> list(@BeanParam PayslipQuery query, @BeanParam PageQuery page) {
        return Answers.pageJson(
                listPayslips.run(caller.actor(), query.owedOnly(), page.wish()), PayslipJson::forTreasury);
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
        return Answers.ok(PayslipJson.forTreasury(payWages.run(caller.actor(), request)));
    }

    /** A payment to take back. */
    @Schema(name = "NewWagePaymentReturn", description = "A payment of wages that does not count any more.")
    public record PaymentReturn(
            @Size(max = 280, message = "Write the bank's reference, 1 to 140 characters.")
            @Schema(description = "By which the payment was recorded.", example = "2026-02-28/9", maxLength = 140)
            String reference,

            @Size(max = 1_000, message = "Say why in one line of 1 to 500 characters.")
            @Schema(
                    description = "One line for everybody's eyes: it stands in the ledger, so name nobody.",
                    example = "Sent back by the bank.",
                    minLength = 1,
                    maxLength = 500)
            String reason) {}

    @POST
    @Path("/{id}/payments/return")
    @RolesAllowed("account")
    @Operation(
            summary = "Take back a recorded payment of wages (power treasury)",
            description =
                    "The bank sent it back, or it was recorded by mistake. The ledger reverses it, it is owed again, and"
                            + " its reference is free to be recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The payslip as it is now.",
            content = @Content(schema = @Schema(implementation = PayslipJson.class)))
    public Response takeBack(@PathParam("id") UUID id, PaymentReturn payment) {
        TakeBackWagePayment.Request request =
                new TakeBackWagePayment.Request(new PayslipId(id), payment.reference(), payment.reason());
        return Answers.ok(PayslipJson.forTreasury(takeBackWagePayment.run(caller.actor(), request)));
    }
}
