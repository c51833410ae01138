package coop.rochdale.accounts.jpa;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.AccountRefusal;
import coop.rochdale.accounts.Accounts;
import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.Contacts;
import coop.rochdale.accounts.Credentials;
import coop.rochdale.accounts.Language;
import coop.rochdale.accounts.NewAccount;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;

/** The table account. */
@Dependent
class JpaAccounts implements Accounts, Contacts, Credentials {

    /** A taken handle is everyday business: no exception, no aborted transaction, nothing in the log. */
    private static final String OPEN =
            "insert into account (id, handle, display_name, email, language, password_hash, since)"
                    + " values (?, ?, ?, ?, ?, ?, ?) on conflict (handle) do nothing";

    private static final String BY_ID =
            "select id, handle, display_name, since, email, language, version from account where id = ? and erased_at is null";
    private static final String BY_HANDLE = "select id, handle, display_name, since, password_hash from account"
            + " where handle = ? and erased_at is null";

    private static final String CHANGE = "update account set email = ?, language = ?, version = version + 1"
            + " where id = ? and version = ? and erased_at is null";

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
    public Optional<Kept> of(AccountId id) {
        return database.one(BY_ID, JpaAccounts::kept, id.value());
    }

    @Override
    public void change(AccountId id, Kept wish) {
        Contact contact = wish.contact();
        int rows = database.run(
                CHANGE, contact.email().orElse(null), contact.language().word(), id.value(), wish.version());
        if (rows == 0) {
            throw Refused.because(CommonRefusal.IF_MATCH_STALE);
        }
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
                opened.contact().email().orElse(null),
                opened.contact().language().word(),
                opened.passwordHash(),
                account.since());
        if (rows == 0) {
            throw Refused.because(AccountRefusal.HANDLE_TAKEN, account.handle());
        }
    }

    private static Kept kept(Row row) throws SQLException {
        return new Kept(new Contact(row.maybeText("email"), Language.of(row.text("language"))), row.number("version"));
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
