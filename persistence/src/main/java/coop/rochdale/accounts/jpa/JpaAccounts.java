package coop.rochdale.accounts.jpa;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.AccountRefusal;
import coop.rochdale.accounts.Accounts;
import coop.rochdale.accounts.Credentials;
import coop.rochdale.accounts.NewAccount;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;

/** The table account. */
@Dependent
class JpaAccounts implements Accounts, Credentials {

    /** A taken handle is everyday business: no exception, no aborted transaction, nothing in the log. */
    private static final String OPEN = "insert into account (id, handle, display_name, email, password_hash, since)"
            + " values (?, ?, ?, ?, ?, ?) on conflict (handle) do nothing";

    private static final String BY_ID =
            "select id, handle, display_name, since, email from account where id = ? and erased_at is null";
    private static final String BY_HANDLE = "select id, handle, display_name, since, password_hash from account"
            + " where handle = ? and erased_at is null";

    private final Database database;

    @Inject
    JpaAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> byId(AccountId id) {
        return database.one(BY_ID, JpaAccounts::account, id.value());
    }

    @Override
    public Optional<Account> byHandle(String handle) {
        return database.one(BY_HANDLE, JpaAccounts::account, handle);
    }

    @Override
    public Optional<String> emailOf(AccountId id) {
        return database.one(BY_ID, row -> row.maybeText("email"), id.value()).flatMap(email -> email);
    }

    @Override
    public Optional<Proof> of(String handle) {
        return database.one(BY_HANDLE, JpaAccounts::proof, handle).flatMap(proof -> proof);
    }

    @Override
    public void open(NewAccount opened) {
        Account account = opened.account();
        int rows = database.run(
                OPEN,
                account.id().value(),
                account.handle(),
                account.displayName(),
                opened.email().orElse(null),
                opened.passwordHash(),
                account.since());
        if (rows == 0) {
            throw Refused.because(AccountRefusal.HANDLE_TAKEN, account.handle());
        }
    }

    private static Optional<Proof> proof(Row row) throws SQLException {
        Account account = account(row);
        return row.maybeText("password_hash").map(hash -> new Proof(account, hash));
    }

    private static Account account(Row row) throws SQLException {
        return new Account(
                new AccountId(row.uuid("id")), row.text("handle"), row.text("display_name"), row.instant("since"));
    }
}
