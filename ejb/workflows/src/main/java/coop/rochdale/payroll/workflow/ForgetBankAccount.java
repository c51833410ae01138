package coop.rochdale.payroll.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.payroll.WageAccounts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Forgets the account somebody wanted to be paid to. */
@Stateless
public class ForgetBankAccount {

    private WageAccounts accounts;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ForgetBankAccount() {}

    @Inject
    public ForgetBankAccount(WageAccounts accounts) {
        this.accounts = accounts;
    }

    public void run(Actor actor) {
        accounts.forget(actor.account());
    }
}
