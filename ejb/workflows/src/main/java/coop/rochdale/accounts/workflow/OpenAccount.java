package coop.rochdale.accounts.workflow;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Passwords;
import coop.rochdale.accounts.WishedAccount;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Opens an account for whoever asks. Hashing the password is slow on purpose, and happens before the transaction, so
 * that no connection waits for it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OpenAccount {

    private Passwords passwords;
    private RecordAccount record;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected OpenAccount() {}

    @Inject
    public OpenAccount(Passwords passwords, RecordAccount record) {
        this.passwords = passwords;
        this.record = record;
    }

    /** The new account; refuses with all flaws of the wish, or with {@code accounts.handle-taken}. */
    public Account run(WishedAccount wish) {
        wish.check();
        String hash = passwords.hash(wish.chosenPassword());
        return record.run(new RecordAccount.Request(wish.handle(), wish.displayName(), wish.contact(), hash));
    }
}
