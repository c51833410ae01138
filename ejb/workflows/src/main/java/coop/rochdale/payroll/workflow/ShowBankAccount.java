package coop.rochdale.payroll.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.payroll.WageAccounts;
import coop.rochdale.providers.BankAccount;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Shows somebody the account they want to be paid to. */
@Stateless
public class ShowBankAccount {

    private WageAccounts accounts;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowBankAccount() {}

    @Inject
    public ShowBankAccount(WageAccounts accounts) {
        this.accounts = accounts;
    }

    public BankAccount run(Actor actor) {
        return accounts.of(actor.account()).orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "bank account"));
    }
}
