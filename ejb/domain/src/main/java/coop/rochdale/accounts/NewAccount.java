package coop.rochdale.accounts;

import java.util.Optional;

/** An account about to be opened, with what nobody else gets to see: an address, and the hash of the password. */
public record NewAccount(Account account, Optional<String> email, String passwordHash) {

    @Override
    public String toString() {
        return "NewAccount[" + account.id() + "]";
    }
}
