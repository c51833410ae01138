package coop.rochdale.budgets;

import coop.rochdale.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** Reads the co-op's money so that what others book or say meanwhile counts either whole or not at all. */
public interface Funds {

    /** All of it as it stood at one moment. */
    FreeFunds at(Instant now, Currency currency);

    /** Where the books, the budget lines and the wages stand, before the running transaction changes them. */
    Mark mark(Instant now, Currency currency);

    /** How far the running transaction alone has changed them since. */
    FreeFunds changed(Mark since, Instant now, Currency currency);

    /**
     * A place in the books.
     *
     * @param posted the number of the newest posting
     * @param lines that were not over
     * @param work wages that are reserved, and all that were ever booked: saying a payslip leaves their sum as it is
     */
    record Mark(long posted, List<BudgetLineId> lines, Money work) {

        public Mark {
            lines = List.copyOf(lines);
        }
    }
}
