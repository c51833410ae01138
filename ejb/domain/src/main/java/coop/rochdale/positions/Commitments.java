package coop.rochdale.positions;

import coop.rochdale.kernel.Money;
import java.time.Instant;
import java.util.Currency;

/** What the co-op has bound itself to pay for work. */
public interface Commitments {

    /** The most it is said to be: 10^18 minor units. */
    long MOST_MINOR = 1_000_000_000_000_000_000L;

    /** What it is committed to pay a month by the salaries that apply at that instant (rule R12). */
    Money monthly(Instant now, Currency currency);
}
