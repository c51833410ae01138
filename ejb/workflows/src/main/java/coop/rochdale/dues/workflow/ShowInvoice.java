package coop.rochdale.dues.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.InvoiceView;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Shows someone one of their own invoices; another's is unknown to them. */
@Stateless
public class ShowInvoice {

    private InstantSource clock;
    private DuesQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowInvoice() {}

    @Inject
    public ShowInvoice(InstantSource clock, DuesQueries queries) {
        this.clock = clock;
        this.queries = queries;
    }

    public InvoiceView run(Actor actor, InvoiceId invoice) {
        return queries.invoiceOf(actor.account(), invoice, clock.instant())
                .orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "invoice of yours"));
    }
}
