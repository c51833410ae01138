package coop.rochdale.charter;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What the charter says, and said, with the acts behind it. */
public interface CharterQueries {

    /** When the co-op was founded and what it reckons in; empty before. */
    Optional<Founded> founding();

    /** The entry in force for each clause at this instant, in the order of {@link Clause}; empty before the founding. */
    List<ClauseEntry> inForceAt(Instant instant);

    /** Every entry of a clause, those of the future included, the newest first. */
    List<ClauseEntry> history(Clause clause);

    /** The founding's lasting facts. */
    record Founded(Instant at, Currency currency) {}
}
