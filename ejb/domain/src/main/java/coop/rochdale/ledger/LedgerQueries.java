package coop.rochdale.ledger;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What everybody may ask the ledger. */
public interface LedgerQueries {

    /** The balance of every account in every currency it was posted in, debit positive, sorted by name and currency. */
    List<Balance> balances(Until until);

    /** Transactions that match, the latest day first, within a day the one recorded last. */
    Page<Transaction> transactions(Wanted wanted, Page.Wish wish);

    Optional<Transaction> transaction(TransactionId id);

    /** An account and what stands on it. */
    record Balance(LedgerAccount account, Money balance) {}

    /** Which transactions: those that touch an account, booked from a day on, until the end of a day. */
    record Wanted(Optional<LedgerAccount> account, Optional<LocalDate> from, Optional<LocalDate> to) {}
}
