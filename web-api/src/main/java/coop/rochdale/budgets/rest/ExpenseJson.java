package coop.rochdale.budgets.rest;

import coop.rochdale.budgets.BudgetLineId;
import coop.rochdale.budgets.Course;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseQueries;
import coop.rochdale.budgets.ExpenseQueries.View;
import coop.rochdale.budgets.ExpenseState;
import coop.rochdale.budgets.ReceiptType;
import coop.rochdale.kernel.rest.MoneyJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An expense as everybody sees it. */
@Schema(name = "Expense")
public record ExpenseJson(
        UUID id,
        int number,
        String title,
        String category,
        MoneyJson amount,

        @Schema(
                implementation = String.class,
                enumeration = {"submitted", "approved", "paid", "rejected", "withdrawn"})
        ExpenseState state,

        @Schema(
                description =
                        "The handle of who submitted it: for that person and the treasury, and for everybody if the"
                                + " person's membership is listed.",
                implementation = String.class)
        Optional<String> author,

        @Schema(description = "Whom a donation goes to; it has no author.", implementation = String.class)
        Optional<String> recipient,

        Instant submittedAt,

        @Schema(
                description = "What kind of file the receipt is, if there is one.",
                implementation = String.class,
                enumeration = {"application/pdf", "image/png", "image/jpeg"})
        Optional<String> receipt,

        @Schema(description = "How many holders of treasury have approved it as it is now, or the work that was shown.")
        int approvals,

        @Schema(implementation = ApprovalJson.class) Optional<ApprovalJson> approval,

        @Schema(
                description = "What is paid before the work is shown; without it all is paid at once.",
                implementation = MoneyJson.class)
        Optional<MoneyJson> advance,

        @Schema(implementation = WorkJson.class) Optional<WorkJson> work,

        @Schema(description = "What is to be paid now.") MoneyJson payable,

        @Schema(description = "What was paid so far.") MoneyJson paid,

        @Schema(description = "What was recorded as paid and not taken back, the oldest first.")
        List<PaymentJson> payments,

        @Schema(description = "Why it was turned down.", implementation = String.class)
        Optional<String> rejection,

        @Schema(description = "Proposals with a measure that approves it.")
        List<ProposalJson> proposals) {

    static ExpenseJson of(View view, List<ProposalJson> proposals) {
        Expense expense = view.expense();
        Course course = expense.course();
        return new ExpenseJson(
                expense.id().value(),
                expense.number(),
                expense.claim().title(),
                expense.claim().category().word(),
                MoneyJson.of(expense.claim().amount()),
                expense.state(),
                view.author().map(ExpenseQueries.Author::handle),
                expense.origin().recipient(),
                expense.origin().at(),
                expense.receipt().map(ReceiptType::mediaType),
                view.approvals(),
                course.approval().map(ApprovalJson::of),
                expense.claim().advance().map(MoneyJson::of),
                course.work().map(WorkJson::of),
                MoneyJson.of(expense.payable()),
                MoneyJson.of(expense.paid()),
                view.payments().stream().map(PaymentJson::of).toList(),
                course.rejection().map(Course.Rejection::reason),
                proposals);
    }

    /** How it was approved. */
    @Schema(name = "ExpenseApproval")
    public record ApprovalJson(
            Instant at,

            @Schema(description = "The budget line; none if an act approved it.", implementation = String.class)
            Optional<UUID> budget,

            @Schema(description = "The act it rests on: the one that approved it, or that set the budget.")
            UUID act,

            @Schema(description = "Where it is booked: `/ledger/transactions/{id}`.")
            UUID transaction) {

        static ApprovalJson of(Course.Approval approval) {
            return new ApprovalJson(
                    approval.at(),
                    approval.line().map(BudgetLineId::value),
                    approval.act().value(),
                    approval.booked().value());
        }
    }

    /** The work that the rest is paid for. */
    @Schema(name = "ExpenseWork")
    public record WorkJson(
            @Schema(description = "CommonMark, as written.") String text,

            Instant shownAt,
            @Schema(implementation = Instant.class) Optional<Instant> acceptedAt) {

        static WorkJson of(Course.Work work) {
            return new WorkJson(work.text(), work.shownAt(), work.acceptedAt());
        }
    }

    /** Money that left the bank for it. */
    @Schema(name = "ExpensePayment")
    public record PaymentJson(
            MoneyJson amount,
            LocalDate paidOn,

            @Schema(description = "Where it is booked: `/ledger/transactions/{id}`.")
            UUID transaction) {

        static PaymentJson of(ExpenseQueries.Paid paid) {
            return new PaymentJson(
                    MoneyJson.of(paid.amount()), paid.on(), paid.booked().value());
        }
    }

    /** A proposal, by what people call it. */
    @Schema(name = "ExpenseProposal")
    public record ProposalJson(UUID id, int number, String title) {}
}
