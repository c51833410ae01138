package coop.rochdale.dues.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.InvoiceView;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Lists someone their own invoices, newest first. */
@Stateless
public class ListInvoices {

    private InstantSource clock;
    private DuesQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListInvoices() {}

    @Inject
    public ListInvoices(InstantSource clock, DuesQueries queries) {
        this.clock = clock;
        this.queries = queries;
    }

    public Page<InvoiceView> run(Actor actor, Page.Wish wish) {
        return queries.invoicesOf(actor.account(), clock.instant(), wish);
    }
}
