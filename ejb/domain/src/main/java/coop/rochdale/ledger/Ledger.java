package coop.rochdale.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The co-op's books: only ever appended to. */
public interface Ledger {

    /** Books it; refuses with {@link LedgerRefusal#ALREADY_REVERSED} a second reversal of the same transaction. */
    TransactionId record(NewTransaction transaction, Instant at);

    /** Books many at once, in their order; refuses like {@link #record}. */
    default List<TransactionId> recordAll(List<NewTransaction> transactions, Instant at) {
        return transactions.stream().map(each -> record(each, at)).toList();
    }

    /** A transaction to take back: {@link #record} what {@link Transaction#reversed} answers. */
    Optional<Transaction> find(TransactionId id);
}
