package coop.rochdale.ledger;

import java.time.Instant;

/** The co-op's books: only ever appended to. */
public interface Ledger {

    TransactionId record(NewTransaction transaction, Instant at);

    /**
     * Takes a transaction back: books the opposite of every posting, with the reason and a link to what it reverses.
     *
     * @throws coop.rochdale.kernel.Refused {@link LedgerRefusal#ALREADY_REVERSED} if it was taken back before, {@link
     *     LedgerRefusal#IS_REVERSAL} if it is itself a reversal, {@link coop.rochdale.kernel.CommonRefusal#UNKNOWN} if
     *     there is none
     */
    TransactionId reverse(Reversal reversal, Instant at);
}
