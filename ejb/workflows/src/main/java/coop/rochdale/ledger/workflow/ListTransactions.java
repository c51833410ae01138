package coop.rochdale.ledger.workflow;

import coop.rochdale.kernel.Page;
import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.ledger.Transaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Lists transactions of the ledger. */
@Stateless
public class ListTransactions {

    private LedgerQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListTransactions() {}

    @Inject
    public ListTransactions(LedgerQueries queries) {
        this.queries = queries;
    }

    public Page<Transaction> run(LedgerQueries.Wanted wanted, Page.Wish wish) {
        return queries.transactions(wanted, wish);
    }
}
