package coop.rochdale.ledger;

import java.time.Instant;
import java.util.Optional;

/** The co-op's books: only ever appended to. */
public interface Ledger {

    /** Books it; refuses with {@link LedgerRefusal#ALREADY_REVERSED} a second reversal of the same transaction. */
    TransactionId record(NewTransaction transaction, Instant at);

    /** A transaction to take back: {@link #record} what {@link Transaction#reversed} answers. */
    Optional<Transaction> find(TransactionId id);
}
