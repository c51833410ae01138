package coop.rochdale.budgets.rest;

import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.workflow.ApproveWithinBudget;
import coop.rochdale.budgets.workflow.PayExpense;
import coop.rochdale.budgets.workflow.RejectExpense;
import coop.rochdale.budgets.workflow.ShowWork;
import coop.rochdale.budgets.workflow.TakeBackExpensePayment;
import coop.rochdale.budgets.workflow.WithdrawExpense;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.IfMatch;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.ledger.TransactionId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** What becomes of an expense, step by step. */
@Path("/expenses")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Money")
public class ExpenseStepResource {

    private static final String DONE = "The expense as it is now.";

    @Inject
    private Caller caller;

    @Inject
    private ExpenseAnswers answers;

    @Inject
    private ApproveWithinBudget approveWithinBudget;

    @Inject
    private RejectExpense rejectExpense;

    @Inject
    private WithdrawExpense withdrawExpense;

    @Inject
    private ShowWork showWork;

    @Inject
    private PayExpense payExpense;

    @Inject
    private TakeBackExpensePayment takeBackExpensePayment;

    /** Why not. */
    @Schema(name = "ExpenseRejection")
    public record Rejection(
            @Size(max = 2 * RejectExpense.LONGEST_REASON, message = "Write a reason of 1 to 500 characters.")
            @Schema(
                    description = "For everybody's eyes.",
                    example = "The receipt is of last year.",
                    maxLength = RejectExpense.LONGEST_REASON)
            String reason) {}

    /** What was done. */
    @Schema(name = "NewExpenseWork")
    public record Work(
            @Size(max = 2 * ShowWork.LONGEST_TEXT, message = "Write a text of 1 to 10000 characters.")
            @Schema(
                    description = "CommonMark, for everybody's eyes: what was done, and where it can be seen.",
                    example = "The new site is at https://example.org/.",
                    maxLength = ShowWork.LONGEST_TEXT)
            String text) {}

    /** A payment to record. */
    @Schema(name = "NewExpensePayment", description = "All that is payable by now, as it left the bank.")
    public record Payment(
            @Size(max = 280, message = "Write the bank's reference, 1 to 140 characters.")
            @Schema(
                    description = "What the bank calls it; it names the payment once and for all.",
                    example = "2026-02-03/9",
                    maxLength = 140)
            String reference,

            @Schema(description = "The day it left, in UTC; not in the future.")
            LocalDate paidOn) {}

    @POST
    @Path("/{id}/approval")
    @RolesAllowed("account")
    @Operation(
            summary = "Approve it within its category's budget line, or the work that was shown (power treasury)",
            description =
                    "Not one's own. The last approval needed takes the amount from the line that runs today. What was"
                            + " changed since you read it is refused with 412.")
    @APIResponse(
            responseCode = "200",
            description = DONE,
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    public Response approve(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return answers.shown(approveWithinBudget.run(
                caller.actor(), new ApproveWithinBudget.Request(new ExpenseId(id), ifMatch.version())));
    }

    @POST
    @Path("/{id}/rejection")
    @RolesAllowed("account")
    @Operation(
            summary = "Turn it down, or what is not paid of it (power treasury)",
            description =
                    "Not one's own. A measure `approve-expense` may still approve what was not approved before. What is"
                            + " approved and never paid is free again; if an act had approved it, the event names that act.")
    @APIResponse(
            responseCode = "200",
            description = DONE,
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    public Response reject(@PathParam("id") UUID id, Rejection rejection) {
        return answers.shown(
                rejectExpense.run(caller.actor(), new RejectExpense.Request(new ExpenseId(id), rejection.reason())));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed("account")
    @Operation(summary = "Take it back, or what is not paid of it yet", description = "For its author.")
    @APIResponse(
            responseCode = "200",
            description = DONE,
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    public Response withdraw(@PathParam("id") UUID id) {
        return answers.shown(withdrawExpense.run(caller.actor(), new ExpenseId(id)));
    }

    @POST
    @Path("/{id}/work")
    @RolesAllowed("account")
    @Operation(
            summary = "Show the work that the rest is paid for",
            description = "For its author, where an advance was agreed; again, if there is more to show.")
    @APIResponse(
            responseCode = "200",
            description = DONE,
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    public Response showWork(@PathParam("id") UUID id, Work work) {
        return answers.shown(showWork.run(caller.actor(), new ShowWork.Request(new ExpenseId(id), work.text())));
    }

    @POST
    @Path("/{id}/payment")
    @RolesAllowed("account")
    @Operation(
            summary = "Record that what is payable was paid (power treasury)",
            description = "Once per reference; a second payment of the same reference is refused with 409.")
    @APIResponse(
            responseCode = "200",
            description = DONE,
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    public Response pay(@PathParam("id") UUID id, Payment payment) {
        BankTransfer transfer = new BankTransfer(payment.reference(), payment.paidOn());
        return answers.shown(payExpense.run(caller.actor(), new PayExpense.Request(new ExpenseId(id), transfer)));
    }

    /** A payment to take back. */
    @Schema(name = "NewExpensePaymentReturn", description = "A payment of an expense that does not count any more.")
    public record PaymentReturn(
            @Schema(description = "Which books the payment: `payments` of the expense name it.")
            UUID transaction,

            @Size(max = 1_000, message = "Say why in one line of 1 to 500 characters.")
            @Schema(
                    description = "One line for everybody's eyes: it stands in the ledger, so name nobody.",
                    example = "Sent back by the bank.",
                    minLength = 1,
                    maxLength = 500)
            String reason) {}

    @POST
    @Path("/{id}/payment/return")
    @RolesAllowed("account")
    @Operation(
            summary = "Take back a recorded payment (power treasury)",
            description =
                    "The bank sent it back, or it was recorded by mistake. The ledger reverses it, it is payable again, and"
                            + " its reference is free to be recorded.")
    @APIResponse(
            responseCode = "200",
            description = DONE,
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    public Response takeBack(@PathParam("id") UUID id, PaymentReturn payment) {
        TakeBackExpensePayment.Request request = new TakeBackExpensePayment.Request(
                new ExpenseId(id), new TransactionId(payment.transaction()), payment.reason());
        return answers.shown(takeBackExpensePayment.run(caller.actor(), request));
    }
}
