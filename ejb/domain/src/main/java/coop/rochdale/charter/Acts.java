package coop.rochdale.charter;

import coop.rochdale.kernel.ActId;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** The acts of the co-op in their order: 0 is the founding, each later one an enacted proposal. */
public interface Acts {

    /**
     * Records the founding and the co-op's currency, once and for ever. However many callers race, one gets the act and
     * all others, once it has committed, get empty.
     */
    Optional<ActId> found(Currency currency, Instant at);

    /**
     * Waits until every act before this one is committed, and keeps the turn to the end of the transaction; answers when
     * the latest of them was enacted.
     */
    Instant awaitTurn();

    /** Records the enactment of a proposal under the next number, once it is its turn; a proposal has at most one act. */
    ActId enact(UUID proposal, String title, Instant at);
}
