package coop.rochdale.charter;

import coop.rochdale.kernel.ActId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The acts of the co-op in their order: 0 is the founding, each later one an enacted proposal. */
public interface Acts {

    /** Records the founding, once; answers empty if the co-op is founded already. */
    Optional<ActId> found(Instant at);

    /** Records the enactment of a proposal under the next number; a proposal has at most one act. */
    ActId enact(UUID proposal, String title, Instant at);
}
