package coop.rochdale.dues.rest;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.workflow.ChargeBackPayment;
import coop.rochdale.dues.workflow.RecordPayment;
import coop.rochdale.dues.workflow.RefundPayment;
import coop.rochdale.dues.workflow.ShowPayment;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.MoneyJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Money that arrived, and went back: recorded by holders of the power treasury, once each. */
@Path("/payments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dues")
public class PaymentResource {

    @Inject
    private Caller caller;

    @Inject
    private RecordPayment recordPayment;

    @Inject
    private ShowPayment showPayment;

    @Inject
    private RefundPayment refundPayment;

    @Inject
    private ChargeBackPayment chargeBackPayment;

    @POST
    @RolesAllowed("account")
    @Operation(
            summary = "Record a payment that arrived (power treasury)",
            description = "The invoice or membership it names says whose it is: it settles that person's oldest open"
                    + " invoice first; part payments add up; what is left, or all of it where nothing is open, is the"
                    + " member's credit. A second payment of the same provider and reference is refused with 409 and"
                    + " the id of the first.")
    @APIResponse(
            responseCode = "201",
            description = "The payment, what it settled and what is left.",
            content = @Content(schema = @Schema(implementation = PaymentJson.class)))
    public Response record(NewPayment arrived) {
        PaymentView payment = recordPayment.run(caller.actor(), arrived.request());
        return Answers.created("/payments/" + payment.id(), PaymentJson.of(payment));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("account")
    @Operation(
            summary = "A payment, for its payer and the treasury",
            description = "To look at another's payment is a use of the power treasury, and as such a public event.")
    public PaymentJson show(@PathParam("id") UUID id) {
        return PaymentJson.of(showPayment.run(caller.actor(), new PaymentId(id)));
    }

    @POST
    @Path("/{id}/refund")
    @RolesAllowed("account")
    @Operation(
            summary = "Record that a payment was sent back (power treasury)",
            description =
                    "Once. What invoices took of it is taken back: they ask again, unless their membership"
                            + " has ended, and the days they had bought count no more, as from now. Other credit of the payer"
                            + " settles what asks again at once. The ledger reverses the payment's transaction and tells the"
                            + " reason to everybody. With an amount only that part goes back: what is left is recorded as"
                            + " another payment, named in the answer as `refund.rest`, which goes on paying for what this"
                            + " one had paid for, the earliest first; more can go back of that one. This only records: the money itself is sent by whoever keeps the account.")
    public PaymentJson refund(@PathParam("id") UUID id, NewRefund refund) {
        return PaymentJson.of(refundPayment.run(caller.actor(), new PaymentId(id), refund.reason(), refund.part()));
    }

    @POST
    @Path("/{id}/chargeback")
    @RolesAllowed("account")
    @Operation(
            summary = "Record that the payer's bank took a payment back (power treasury)",
            description = "The same as a refund, but for who took the money back.")
    public PaymentJson chargeBack(@PathParam("id") UUID id, NewRefund chargeback) {
        return PaymentJson.of(
                chargeBackPayment.run(caller.actor(), new PaymentId(id), chargeback.reason(), chargeback.part()));
    }

    /** Why a payment goes back, and how much of it. */
    @Schema(name = "NewRefund")
    public record NewRefund(
            @Schema(
                    description = "One line for everybody's eyes: it stands in the ledger, so name nobody.",
                    example = "Paid twice.",
                    minLength = 1,
                    maxLength = 500)
            String reason,

            @Nullable
            @Schema(description = "How much of it, if not all: more than nothing, and at most what the payment is.")
            MoneyJson amount) {

        Optional<Money> part() {
            return Optional.ofNullable(amount).map(MoneyJson::toMoney);
        }
    }
}
