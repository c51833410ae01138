package coop.rochdale.accounts;

import java.util.Optional;

/** What people prove themselves with. */
public interface Credentials {

    /** The account with this handle and the hash of its password; empty for one that is unknown or erased. */
    Optional<Proof> of(String handle);

    /** An account, and the hash its password must match. */
    record Proof(Account account, String passwordHash) {

        @Override
        public String toString() {
            return "Proof[" + account.id() + "]";
        }
    }
}
