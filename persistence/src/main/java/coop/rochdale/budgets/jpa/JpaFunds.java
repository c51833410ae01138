package coop.rochdale.budgets.jpa;

import coop.rochdale.budgets.BudgetLineId;
import coop.rochdale.budgets.FreeFunds;
import coop.rochdale.budgets.Funds;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.kernel.jpa.Columns;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.LedgerQueries.Balance;
import coop.rochdale.positions.Commitments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything in one statement, since the next one would see what was committed in between. */
@Dependent
class JpaFunds implements Funds {

    private static final String BUDGETS = "budgets";
    private static final String WAGES = "wages";
    private static final String LEFT = "l.amount_minor - " + JpaBudgetLines.SPENT;
    private static final String RESERVED = "least(wages_reserved(?), ?::bigint)::bigint";
    private static final String AT = "select account, currency, balance from ledger_balances(null, null)"
            + " union all select '" + BUDGETS + "', ?, coalesce(sum(" + LEFT + "), 0)::bigint from budget_line l where "
            + JpaBudgetLines.UNENDED
            + " union all select '" + WAGES + "', ?, " + RESERVED;
    private static final String CHANGED = "select p.account, p.currency, sum(p.amount_minor)::bigint as balance"
            + " from posting p join ledger_transaction t on t.id = p.transaction"
            + " where p.number > ? and t.written_in = pg_current_xact_id() group by p.account, p.currency"
            + " union all select '" + BUDGETS + "', ?, coalesce(sum(case when known then -(" + LEFT + ") else " + LEFT
            + " end), 0)::bigint from (select b.*, b.id = any (?::uuid[]) as known from budget_line b) l"
            + " where known <> " + JpaBudgetLines.UNENDED;

    private final Database database;

    @Inject
    JpaFunds(Database database) {
        this.database = database;
    }

    @Override
    public FreeFunds at(Instant now, Currency currency) {
        String code = currency.getCurrencyCode();
        return database.patiently(() -> funds(AT, currency, code, Span.day(now), code, now, Commitments.MOST_MINOR));
    }

    @Override
    public Money wages(Instant now, Currency currency) {
        return database.patiently(() -> database.one(
                        "select ? as currency, " + RESERVED + " as balance",
                        JpaFunds::amount,
                        currency.getCurrencyCode(),
                        now,
                        Commitments.MOST_MINOR))
                .orElseThrow();
    }

    @Override
    public Mark mark(Instant now, Currency currency) {
        LocalDate today = Span.day(now);
        long posted = database.one(
                        "select coalesce(max(number), 0) as posted from posting", row -> row.number("posted"))
                .orElseThrow();
        return new Mark(
                posted,
                database.list(
                        "select l.id from budget_line l where " + JpaBudgetLines.UNENDED,
                        row -> new BudgetLineId(row.uuid("id")),
                        today));
    }

    @Override
    public FreeFunds changed(Mark since, Instant now, Currency currency) {
        String code = currency.getCurrencyCode();
        return funds(CHANGED, currency, since.posted(), code, Columns.of(since.lines(), line -> line), Span.day(now));
    }

    private FreeFunds funds(String sql, Currency currency, @Nullable Object... parameters) {
        record Named(String name, Money amount) {}
        List<Balance> balances = new ArrayList<>();
        Money budgets = Money.zero(currency);
        Money wages = Money.zero(currency);
        for (Named line : database.list(sql, row -> new Named(row.text("account"), amount(row)), parameters)) {
            switch (line.name()) {
                case BUDGETS -> budgets = line.amount();
                case WAGES -> wages = line.amount();
                default -> balances.add(new Balance(new LedgerAccount(line.name()), line.amount()));
            }
        }
        return FreeFunds.of(balances, budgets, wages);
    }

    private static Money amount(Row row) throws SQLException {
        return row.money("balance", "currency");
    }
}
