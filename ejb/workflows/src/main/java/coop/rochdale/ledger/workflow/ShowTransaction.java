package coop.rochdale.ledger.workflow;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.ledger.Transaction;
import coop.rochdale.ledger.TransactionId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Shows one transaction of the ledger. */
@Stateless
public class ShowTransaction {

    private LedgerQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowTransaction() {}

    @Inject
    public ShowTransaction(LedgerQueries queries) {
        this.queries = queries;
    }

    public Transaction run(TransactionId id) {
        return queries.transaction(id).orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "transaction"));
    }
}
