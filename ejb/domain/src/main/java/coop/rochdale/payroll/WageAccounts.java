package coop.rochdale.payroll;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.providers.BankAccount;
import java.util.Optional;

/** Where people want to be paid; theirs alone to see, but for the file of transfers that the treasury takes to the bank. */
public interface WageAccounts {

    Optional<BankAccount> of(AccountId person);

    /** Takes the place of the one before. */
    void keep(AccountId person, BankAccount account);

    void forget(AccountId person);
}
