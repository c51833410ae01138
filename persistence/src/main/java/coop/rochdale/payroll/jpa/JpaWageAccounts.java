package coop.rochdale.payroll.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.payroll.WageAccounts;
import coop.rochdale.providers.BankAccount;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;

/** The table wage_account. */
@Dependent
class JpaWageAccounts implements WageAccounts {

    private static final String KEEP = "insert into wage_account (account, holder, iban, bic) values (?, ?, ?, ?)"
            + " on conflict (account) do update set holder = excluded.holder, iban = excluded.iban, bic = excluded.bic";
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
    public void keep(AccountId person, BankAccount account) {
        database.run(
                KEEP,
                person.value(),
                account.holder(),
                account.iban(),
                account.bic().orElse(null));
    }

    @Override
    public void forget(AccountId person) {
        database.run("delete from wage_account where account = ?", person.value());
    }

    static BankAccount account(Row row) throws SQLException {
        return new BankAccount(row.text("holder"), row.text("iban"), row.maybeText("bic"));
    }
}
