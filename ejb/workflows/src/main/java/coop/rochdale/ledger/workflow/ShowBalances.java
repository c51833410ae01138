package coop.rochdale.ledger.workflow;

import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.ledger.Until;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Shows what stands on every account of the ledger. */
@Stateless
public class ShowBalances {

    private LedgerQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowBalances() {}

    @Inject
    public ShowBalances(LedgerQueries queries) {
        this.queries = queries;
    }

    public List<LedgerQueries.Balance> run(Until until) {
        return queries.balances(until);
    }
}
