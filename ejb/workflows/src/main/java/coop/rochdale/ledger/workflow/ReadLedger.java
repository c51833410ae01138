package coop.rochdale.ledger.workflow;

import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.ledger.LedgerQueries.Days;
import coop.rochdale.ledger.LedgerQueries.Place;
import coop.rochdale.ledger.Transaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Reads the books in their order, so many transactions at a time that memory stays small and a whole ledger takes few steps. */
@Stateless
public class ReadLedger {

    private static final int AT_ONCE = 1_000;

    private LedgerQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ReadLedger() {}

    @Inject
    public ReadLedger(LedgerQueries queries) {
        this.queries = queries;
    }

    /** The next ones; none are left once it answers none. */
    public List<Transaction> run(Days days, Optional<Place> after) {
        return queries.inOrder(days, after, AT_ONCE);
    }
}
