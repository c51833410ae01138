package coop.rochdale.budgets.jpa;

import coop.rochdale.budgets.BudgetLine;
import coop.rochdale.budgets.BudgetLineId;
import coop.rochdale.budgets.BudgetLines;
import coop.rochdale.budgets.Category;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Keys;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.kernel.jpa.Where;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The table budget_line, with what expenses took of each line. */
@Dependent
class JpaBudgetLines implements BudgetLines {

    private static final String ADD = "insert into budget_line"
            + " (id, act, category, amount_minor, currency, from_day, to_day, set_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    /** What expenses took of the line {@code l}. */
    static final String SPENT = "(select coalesce(sum(e.amount_minor - coalesce(e.released_minor, 0)), 0)"
            + "::bigint from expense e where e.line = l.id)";

    /** That the line {@code l} is not over on a day. */
    static final String UNENDED = "(l.to_day >= ? and l.to_day >= l.from_day)";

    private static final String SELECT = "select l.*, " + SPENT + " as spent_minor from budget_line l ";
    private static final String RUNNING = "where l.category = ? and l.from_day <= ? and l.to_day >= ?";

    private final Database database;

    @Inject
    JpaBudgetLines(Database database) {
        this.database = database;
    }

    @Override
    public void add(BudgetLine set, Instant at) {
        database.run(
                ADD,
                set.id().value(),
                set.act().value(),
                set.category().word(),
                set.amount().amountMinor(),
                set.amount().currency().getCurrencyCode(),
                set.from(),
                set.to(),
                at);
    }

    @Override
    public void end(BudgetLineId id, LocalDate lastDay) {
        database.run("update budget_line set to_day = ? where id = ?", lastDay, id.value());
    }

    @Override
    public List<BudgetLine> unended(LocalDate day) {
        return database.list(SELECT + "where " + UNENDED + " order by l.number", JpaBudgetLines::line, day);
    }

    @Override
    public Optional<BudgetLine> lockRunning(Category category, LocalDate day) {
        // Two statements: what a statement reads was decided before it waited for the lock.
        database.list(
                "select 1 from budget_line l " + RUNNING + " for no key update",
                row -> true,
                category.word(),
                day,
                day);
        return database.one(SELECT + RUNNING, JpaBudgetLines::line, category.word(), day, day);
    }

    @Override
    public Page<BudgetLine> list(Filter filter, Page.Wish wish) {
        Where where = new Where();
        wish.after().map(Keys::number).ifPresent(before -> where.and("l.number < ?", before));
        filter.category().map(Category::word).ifPresent(word -> where.and("l.category = ?", word));
        filter.on().ifPresent(day -> where.and("l.from_day <= ? and l.to_day >= ?", day, day));
        List<Numbered> found = database.list(
                SELECT + where.sql() + " order by l.number desc limit ?",
                row -> new Numbered(row.integer("number"), line(row)),
                where.with(wish.limit() + 1));
        Page<Numbered> page = Page.of(found, wish, last -> String.valueOf(last.number()));
        return new Page<>(page.items().stream().map(Numbered::line).toList(), page.next());
    }

    private record Numbered(int number, BudgetLine line) {}

    private static BudgetLine line(Row row) throws SQLException {
        return new BudgetLine(
                new BudgetLineId(row.uuid("id")),
                new ActId(row.uuid("act")),
                new Category(row.text("category")),
                row.money("amount_minor", "currency"),
                row.date("from_day"),
                row.date("to_day"),
                row.money("spent_minor", "currency"));
    }
}
