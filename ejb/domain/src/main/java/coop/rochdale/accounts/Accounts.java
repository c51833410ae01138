package coop.rochdale.accounts;

import coop.rochdale.kernel.AccountId;
import java.util.Optional;

/** Every account; one that was erased is found no more. */
public interface Accounts {

    Optional<Account> byId(AccountId id);

    Optional<Account> byHandle(String handle);

    /** Opens an account, or refuses with {@link AccountRefusal#HANDLE_TAKEN}; a handle is never given twice. */
    void open(NewAccount account);
}
