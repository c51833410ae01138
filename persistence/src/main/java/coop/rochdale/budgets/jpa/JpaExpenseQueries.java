package coop.rochdale.budgets.jpa;

import coop.rochdale.budgets.BudgetLineId;
import coop.rochdale.budgets.Category;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseQueries;
import coop.rochdale.budgets.ExpenseState;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Keys;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.kernel.jpa.Where;
import coop.rochdale.ledger.TransactionId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Expenses with all that belongs to them, in one statement. */
@Dependent
class JpaExpenseQueries implements ExpenseQueries {

    private static final String SELECT = "select " + ExpenseRows.COLUMNS + """
            , a.handle, coalesce(m.listed, false) as listed,
            (select count(*) from expense_approval v where v.expense = e.id and v.round = e.round) as approvals,
            array(select p.amount_minor::text from expense_payment p where p.expense = e.id and p.taken_back_at is null order by p.id) as paid_amounts,
            array(select p.paid_on::text from expense_payment p where p.expense = e.id and p.taken_back_at is null order by p.id) as paid_days,
            array(select p.transaction::text from expense_payment p where p.expense = e.id and p.taken_back_at is null order by p.id) as paid_by
            """ + ExpenseRows.FROM + """
             left join account a on a.id = e.author
            left join lateral (
                select listed from membership where account = e.author order by number desc limit 1) m on true
            """;

    private final Database database;

    @Inject
    JpaExpenseQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<View> list(Filter filter, Page.Wish wish) {
        Where where = new Where();
        filter.state().map(ExpenseState::word).ifPresent(word -> where.and("s.state = ?", word));
        filter.category().map(Category::word).ifPresent(word -> where.and("e.category = ?", word));
        filter.line().map(BudgetLineId::value).ifPresent(line -> where.and("e.line = ?", line));
        wish.after().map(Keys::number).ifPresent(after -> where.and("e.number < ?", after));
        List<View> found = database.list(
                SELECT + where.sql() + " order by e.number desc limit ?",
                JpaExpenseQueries::view,
                where.with(wish.limit() + 1));
        return Page.of(found, wish, last -> String.valueOf(last.expense().number()));
    }

    @Override
    public Optional<View> view(ExpenseId id) {
        return database.one(SELECT + "where e.id = ?", JpaExpenseQueries::view, id.value());
    }

    private static View view(Row row) throws SQLException {
        Expense expense = ExpenseRows.expense(row);
        boolean listed = row.truth("listed");
        Optional<Author> author = row.maybeText("handle").map(handle -> new Author(handle, listed));
        return new View(
                expense,
                author,
                row.integer("approvals"),
                payments(row, expense.claim().amount()));
    }

    private static List<Paid> payments(Row row, Money like) throws SQLException {
        List<String> amounts = row.texts("paid_amounts");
        List<String> days = row.texts("paid_days");
        List<String> transactions = row.texts("paid_by");
        List<Paid> payments = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            payments.add(new Paid(
                    Money.ofMinor(Long.parseLong(amounts.get(i)), like.currency()),
                    LocalDate.parse(days.get(i)),
                    new TransactionId(UUID.fromString(transactions.get(i)))));
        }
        return payments;
    }
}
