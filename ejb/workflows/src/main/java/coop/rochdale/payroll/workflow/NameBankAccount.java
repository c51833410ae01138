package coop.rochdale.payroll.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Refused;
import coop.rochdale.payroll.WageAccounts;
import coop.rochdale.providers.BankAccount;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Keeps the account somebody wants to be paid to (rule R9); that they named one is nobody else's business, so no event tells it. */
@Stateless
public class NameBankAccount {

    private WageAccounts accounts;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected NameBankAccount() {}

    @Inject
    public NameBankAccount(WageAccounts accounts) {
        this.accounts = accounts;
    }

    /** As somebody wrote it. */
    public record Request(String holder, String iban, Optional<String> bic) {}

    public BankAccount run(Actor actor, Request request) {
        List<Flaw> flaws = BankAccount.flaws(request.holder(), request.iban(), request.bic());
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        BankAccount account = new BankAccount(request.holder(), request.iban(), request.bic());
        accounts.keep(actor.account(), account);
        return account;
    }
}
