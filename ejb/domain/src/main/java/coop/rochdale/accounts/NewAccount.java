package coop.rochdale.accounts;

/** An account about to be opened, with what nobody else gets to see: how to reach its holder, and the hash of the password. */
public record NewAccount(Account account, Contact contact, String passwordHash) {

    @Override
    public String toString() {
        return "NewAccount[" + account.id() + "]";
    }
}
