package coop.rochdale.budgets;

import coop.rochdale.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** Reads the co-op's money so that what others book or say meanwhile counts either whole or not at all. */
public interface Funds {

    /** All of it as it stood at one moment. */
    FreeFunds at(Instant now, Currency currency);

    /** What is reserved for wages. Others change it, too: who compares it with what it was holds wages (positions) meanwhile. */
    Money wages(Instant now, Currency currency);

    /** Where the books and the budget lines stand, before the running transaction changes them. */
    Mark mark(Instant now, Currency currency);

    /** How far the running transaction alone has changed them since; nothing of {@link #wages}. */
    FreeFunds changed(Mark since, Instant now, Currency currency);

    /**
     * A place in the books.
     *
     * @param posted the number of the newest posting
     * @param lines that were not over
     */
    record Mark(long posted, List<BudgetLineId> lines) {

        public Mark {
            lines = List.copyOf(lines);
        }
    }
}
