package coop.rochdale.ledger;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What everybody may ask the ledger. */
public interface LedgerQueries {

    /** The balance of every account in every currency it was posted in, debit positive, sorted by name and currency. */
    List<Balance> balances(Until until);

    /** What each account moved in each month it moved in, booked within these months, both included; by month and name. */
    List<Movement> movements(YearMonth from, YearMonth to);

    /** Transactions that match, the latest day first, within a day the one recorded last. */
    Page<Transaction> transactions(Wanted wanted, Page.Wish wish);

    Optional<Transaction> transaction(TransactionId id);

    /** An account and what stands on it. */
    record Balance(LedgerAccount account, Money balance) {}

    /** What an account moved in a month: debit positive, so that income is negative. */
    record Movement(YearMonth month, LedgerAccount account, Money amount) {}

    /** Which transactions: those that touch an account, booked from a day on, until the end of a day. */
    record Wanted(Optional<LedgerAccount> account, Optional<LocalDate> from, Optional<LocalDate> to) {}
}
