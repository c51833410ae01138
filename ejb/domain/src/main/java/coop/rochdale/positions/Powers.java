package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Who holds which power; always looked up, so that the end of an employment ends its powers at that instant. */
public interface Powers {

    /** The position through which this account holds the power at that instant; of several, the one with the lowest number. */
    Optional<Holding> heldBy(AccountId account, Power power, Instant at);

    /** Every power this account holds at that instant. */
    Set<Power> of(AccountId account, Instant at);
}
