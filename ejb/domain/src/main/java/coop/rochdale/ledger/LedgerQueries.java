package coop.rochdale.ledger;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What everybody may ask the ledger. */
public interface LedgerQueries {

    /** The balance of every account in every currency it was posted in, debit positive, sorted by name and currency. */
    List<Balance> balances(Until until);

    /** What each account moved in each month it moved in, booked within these months, both included; by month and name. */
    List<Movement> movements(YearMonth from, YearMonth to);

    /** Transactions that match, the latest day first, within a day the one recorded last. */
    Page<Transaction> transactions(Wanted wanted, Page.Wish wish);

    /** Transactions booked within these days in the order of the books, day by day, after that place; at most so many. */
    List<Transaction> inOrder(Days days, Optional<Place> after, int most);

    Optional<Transaction> transaction(TransactionId id);

    /** An account and what stands on it. */
    record Balance(LedgerAccount account, Money balance) {}

    /** What an account moved in a month: debit positive, so that income is negative. */
    record Movement(YearMonth month, LedgerAccount account, Money amount) {}

    /** What an event told, and when: its transactions book the same and were recorded at that instant. */
    record Told(UUID subject, Instant at) {}

    /** Which transactions: those that touch an account, rest on an act, were told by an event; booked within these days. */
    record Wanted(Optional<LedgerAccount> account, Days days, Optional<ActId> act, Optional<Told> told) {

        public static Wanted all() {
            return new Wanted(Optional.empty(), Days.ALL, Optional.empty(), Optional.empty());
        }

        public Wanted of(LedgerAccount touched) {
            return new Wanted(Optional.of(touched), days, act, told);
        }

        public Wanted within(Optional<LocalDate> from, Optional<LocalDate> to) {
            return new Wanted(account, new Days(from, to), act, told);
        }

        public Wanted by(ActId law) {
            return new Wanted(account, days, Optional.of(law), told);
        }

        public Wanted toldBy(Told event) {
            return new Wanted(account, days, act, Optional.of(event));
        }
    }

    /** Where a transaction stands in the order of the books: by its day, then by its number. */
    record Place(LocalDate day, long number) {

        public static Place of(Transaction transaction) {
            return new Place(transaction.bookedOn(), transaction.number());
        }
    }

    /** From a day on, until the end of a day. */
    record Days(Optional<LocalDate> from, Optional<LocalDate> to) {

        public static final Days ALL = new Days(Optional.empty(), Optional.empty());
    }
}
