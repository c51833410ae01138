package coop.rochdale.budgets.jpa;

import coop.rochdale.budgets.BudgetLineId;
import coop.rochdale.budgets.Category;
import coop.rochdale.budgets.Claim;
import coop.rochdale.budgets.Course;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpensePayment;
import coop.rochdale.budgets.ReceiptType;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.ledger.TransactionId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How an expense is read, with what was paid of it and whether there is a receipt. */
final class ExpenseRows {

    /** From the expense {@code e} and its standing {@code s}. */
    static final String COLUMNS = "e.*, s.paid_minor, (select r.type from expense_receipt r where r.expense = e.id"
            + " order by r.round desc limit 1) as receipt_type";

    static final String FROM = " from expense e join expense_standing s on s.id = e.id";

    private ExpenseRows() {}

    static Expense expense(Row row) throws SQLException {
        return new Expense(
                new ExpenseId(row.uuid("id")),
                row.integer("number"),
                new Expense.Origin(
                        row.maybeUuid("author").map(AccountId::new),
                        row.maybeText("recipient"),
                        row.instant("submitted_at")),
                claim(row),
                row.integer("round"),
                row.maybeText("receipt_type").map(word -> ReceiptType.valueOf(word.toUpperCase(Locale.ROOT))),
                course(row),
                row.money("paid_minor", "currency"));
    }

    static ExpensePayment payment(Row row) throws SQLException {
        return new ExpensePayment(
                row.uuid("id"),
                new ExpenseId(row.uuid("expense")),
                row.money("amount_minor", "currency"),
                new BankTransfer(row.text("reference"), row.date("paid_on")),
                new ExpensePayment.Recorded(new AccountId(row.uuid("recorded_by")), row.instant("recorded_at")),
                new TransactionId(row.uuid("transaction")));
    }

    private static Claim claim(Row row) throws SQLException {
        Money amount = row.money("amount_minor", "currency");
        return new Claim(
                row.text("title"),
                new Category(row.text("category")),
                amount,
                row.maybeNumber("advance_minor").map(minor -> Money.ofMinor(minor, amount.currency())));
    }

    private static Course course(Row row) throws SQLException {
        return new Course(
                row.maybeInstant("approved_at").isPresent() ? Optional.of(approval(row)) : Optional.empty(),
                row.maybeInstant("work_shown_at").isPresent() ? Optional.of(work(row)) : Optional.empty(),
                row.maybeInstant("rejected_at").isPresent() ? Optional.of(rejection(row)) : Optional.empty(),
                row.maybeInstant("withdrawn_at"),
                row.maybeInstant("released_at").isPresent() ? Optional.of(release(row)) : Optional.empty());
    }

    private static Course.Approval approval(Row row) throws SQLException {
        return new Course.Approval(
                row.instant("approved_at"),
                row.maybeUuid("line").map(BudgetLineId::new),
                new ActId(row.uuid("act")),
                new TransactionId(row.uuid("transaction")));
    }

    private static Course.Work work(Row row) throws SQLException {
        Optional<Instant> accepted = row.maybeInstant("work_accepted_at");
        return new Course.Work(row.text("work"), row.instant("work_shown_at"), accepted);
    }

    private static Course.Rejection rejection(Row row) throws SQLException {
        return new Course.Rejection(row.instant("rejected_at"), row.text("rejection"));
    }

    private static Course.Release release(Row row) throws SQLException {
        return new Course.Release(
                row.instant("released_at"),
                row.money("released_minor", "currency"),
                new TransactionId(row.uuid("release")));
    }
}
