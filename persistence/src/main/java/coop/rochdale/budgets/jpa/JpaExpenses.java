package coop.rochdale.budgets.jpa;

import coop.rochdale.budgets.BudgetLineId;
import coop.rochdale.budgets.BudgetRefusal;
import coop.rochdale.budgets.Claim;
import coop.rochdale.budgets.Course;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpensePayment;
import coop.rochdale.budgets.Expenses;
import coop.rochdale.budgets.ReceiptType;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.ledger.TransactionId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The tables expense, expense_approval, expense_receipt and expense_payment. */
@Dependent
class JpaExpenses implements Expenses {

    private static final String SUBMIT = "insert into expense"
            + " (id, author, recipient, title, category, amount_minor, advance_minor, currency, submitted_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SAVE =
            "update expense set amount_minor = ?, round = ?, approved_at = ?, line = ?, act = ?,"
                    + " transaction = ?, work = ?, work_shown_at = ?, work_accepted_at = ?, rejected_at = ?, rejection = ?,"
                    + " withdrawn_at = ?, released_minor = ?, released_at = ?, release = ? where id = ?";
    private static final String WAITING = "select count(*) as waiting from expense"
            + " where author = ? and num_nonnulls(approved_at, rejected_at, withdrawn_at) = 0";
    private static final String PAY = "insert into expense_payment"
            + " (id, expense, amount_minor, currency, reference, paid_on, recorded_at, recorded_by, transaction)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String PAYMENT =
            "select * from expense_payment where expense = ? and transaction = ? and taken_back_at is null";
    private static final String TAKE_BACK =
            "update expense_payment set taken_back_at = ?, taken_back_by = ?, reason = ?, reversal = ? where id = ?";

    private final Database database;

    @Inject
    JpaExpenses(Database database) {
        this.database = database;
    }

    @Override
    public Expense submit(ExpenseId id, Expense.Origin origin, Claim claim) {
        database.run(
                SUBMIT,
                id.value(),
                origin.author().map(AccountId::value).orElse(null),
                origin.recipient().orElse(null),
                claim.title(),
                claim.category().word(),
                claim.amount().amountMinor(),
                claim.advance().map(Money::amountMinor).orElse(null),
                claim.amount().currency().getCurrencyCode(),
                origin.at());
        return find(id).orElseThrow();
    }

    @Override
    public Optional<Expense> find(ExpenseId id) {
        return database.one(
                "select " + ExpenseRows.COLUMNS + ExpenseRows.FROM + " where e.id = ?",
                ExpenseRows::expense,
                id.value());
    }

    @Override
    public Optional<Expense> lock(ExpenseId id) {
        // Two statements: what a statement reads was decided before it waited for the lock.
        database.list("select 1 from expense where id = ? for no key update", row -> true, id.value());
        return find(id);
    }

    @Override
    public void save(Expense changed) {
        Claim claim = changed.claim();
        database.refusing(
                "line_not_overspent",
                () -> Refused.because(BudgetRefusal.OUT_OF_BUDGET, claim.category(), claim.amount()),
                () -> update(changed));
    }

    private int update(Expense changed) {
        Course course = changed.course();
        Optional<Course.Approval> approval = course.approval();
        Optional<Course.Work> work = course.work();
        Optional<Course.Rejection> rejection = course.rejection();
        Optional<Course.Release> release = course.release();
        return database.run(
                SAVE,
                changed.claim().amount().amountMinor(),
                changed.round(),
                approval.map(Course.Approval::at).orElse(null),
                approval.flatMap(Course.Approval::line).map(BudgetLineId::value).orElse(null),
                approval.map(Course.Approval::act).map(ActId::value).orElse(null),
                approval.map(given -> given.booked().value()).orElse(null),
                work.map(Course.Work::text).orElse(null),
                work.map(Course.Work::shownAt).orElse(null),
                work.flatMap(Course.Work::acceptedAt).orElse(null),
                rejection.map(Course.Rejection::at).orElse(null),
                rejection.map(Course.Rejection::reason).orElse(null),
                course.withdrawnAt().orElse(null),
                release.map(given -> given.amount().amountMinor()).orElse(null),
                release.map(Course.Release::at).orElse(null),
                release.map(given -> given.booked().value()).orElse(null),
                changed.id().value());
    }

    @Override
    public int lockWaitingOf(AccountId author) {
        database.lock("expenses of " + author);
        return database.one(WAITING, row -> row.integer("waiting"), author.value())
                .orElseThrow();
    }

    @Override
    public void approve(Expense expense, AccountId by, ActId act, Instant at) {
        database.run(
                "insert into expense_approval (expense, round, account, act, approved_at) values (?, ?, ?, ?, ?)",
                expense.id().value(),
                expense.round(),
                by.value(),
                act.value(),
                at);
    }

    @Override
    public boolean hasApproved(Expense expense, AccountId by) {
        return database.one(
                        "select 1 from expense_approval where expense = ? and round = ? and account = ?",
                        row -> true,
                        expense.id().value(),
                        expense.round(),
                        by.value())
                .isPresent();
    }

    @Override
    public int approvals(Expense expense) {
        return database.one(
                        "select count(*) as given from expense_approval where expense = ? and round = ?",
                        row -> row.integer("given"),
                        expense.id().value(),
                        expense.round())
                .orElseThrow();
    }

    @Override
    public void keepReceipt(Expense expense, byte[] content, Instant at) {
        database.run(
                "insert into expense_receipt (expense, round, type, content, kept_at) values (?, ?, ?, ?, ?)",
                expense.id().value(),
                expense.round(),
                ReceiptType.of(content).orElseThrow().name().toLowerCase(Locale.ROOT),
                content,
                at);
    }

    @Override
    public Optional<byte[]> receipt(ExpenseId id) {
        return database.one(
                "select content from expense_receipt where expense = ? order by round desc limit 1",
                row -> row.bytes("content"),
                id.value());
    }

    @Override
    public void pay(ExpensePayment payment) {
        database.refusing(
                "expense_payment_recorded_once",
                () -> Refused.because(BudgetRefusal.PAYMENT_RECORDED),
                () -> database.run(
                        PAY,
                        payment.id(),
                        payment.expense().value(),
                        payment.amount().amountMinor(),
                        payment.amount().currency().getCurrencyCode(),
                        payment.transfer().reference(),
                        payment.transfer().paidOn(),
                        payment.recorded().at(),
                        payment.recorded().by().value(),
                        payment.booked().value()));
    }

    @Override
    public Optional<ExpensePayment> payment(ExpenseId expense, TransactionId booked) {
        return database.one(PAYMENT, ExpenseRows::payment, expense.value(), booked.value());
    }

    @Override
    public void takeBack(ExpensePayment payment, ExpensePayment.TakenBack how) {
        database.run(
                TAKE_BACK,
                how.recorded().at(),
                how.recorded().by().value(),
                how.reason(),
                how.booked().value(),
                payment.id());
    }
}
