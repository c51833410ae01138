package coop.rochdale.payroll.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.payroll.Transfers.Transfer;
import coop.rochdale.payroll.WageAccounts;
import coop.rochdale.providers.BankAccount;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The table wage_account, and what is owed to whom it names. */
@Dependent
class JpaWageAccounts implements WageAccounts {

    private static final String KEEP =
            "insert into wage_account (account, holder, iban, bic, named_at) values (?, ?, ?, ?, ?)"
                    + " on conflict (account) do update set holder = excluded.holder, iban = excluded.iban, bic = excluded.bic,"
                    + " named_at = excluded.named_at";
    private static final String OWED = """
            select s.number, s.month, s.gross_minor - s.paid_minor as owed_minor, s.currency, b.holder, b.iban, b.bic
            from (select number, employment, month, currency, gross_minor,
                         (select coalesce(sum(w.amount_minor), 0)::bigint from wage_payment w where w.payslip = p.id) as paid_minor
                  from payslip p) s
            join employment e on e.id = s.employment join wage_account b on b.account = e.account
            where s.gross_minor > s.paid_minor order by s.number limit ?
            """;

    private final Database database;

    @Inject
    JpaWageAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<BankAccount> of(AccountId person) {
        return database.one("select * from wage_account where account = ?", JpaWageAccounts::account, person.value());
    }

    @Override
    public void keep(AccountId person, BankAccount account, Instant now) {
        database.run(
                KEEP,
                person.value(),
                account.holder(),
                account.iban(),
                account.bic().orElse(null),
                now);
    }

    @Override
    public void forget(AccountId person) {
        database.run("delete from wage_account where account = ?", person.value());
    }

    @Override
    public List<Transfer> owed(int most) {
        return database.list(
                OWED,
                row -> new Transfer(
                        row.number("number"),
                        YearMonth.from(row.date("month")),
                        account(row),
                        row.money("owed_minor", "currency")),
                most);
    }

    private static BankAccount account(Row row) throws SQLException {
        return new BankAccount(row.text("holder"), row.text("iban"), row.maybeText("bic"));
    }
}
