package coop.rochdale.providers.workflow;

import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.InvoiceView;
import coop.rochdale.dues.workflow.ShowInvoice;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import coop.rochdale.providers.BankAccount;
import coop.rochdale.providers.Transfer;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Shows someone the transfer that pays one of their own invoices (rule R8). */
@Stateless
public class ShowTransfer {

    private ShowInvoice showInvoice;
    private OwnBankAccount own;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowTransfer() {}

    @Inject
    public ShowTransfer(ShowInvoice showInvoice, OwnBankAccount own) {
        this.showInvoice = showInvoice;
        this.own = own;
    }

    public Transfer run(Actor actor, InvoiceId id) {
        InvoiceView invoice = showInvoice.run(actor, id);
        Optional<BankAccount> account = own.account();
        Objection.refuseFirst(Transfer.objections(account, invoice));
        return Transfer.of(account.orElseThrow(), invoice);
    }
}
