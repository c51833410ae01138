package coop.rochdale.founding;

import coop.rochdale.accounts.Secret;
import java.time.Instant;
import java.util.Optional;

/** The founder's place: free from the founding on until someone takes it, and never again. */
public interface FounderSeat {

    /** Frees the place, once, by the founding. */
    void free();

    /** Whether nobody has taken it; whoever asks holds the answer still until their transaction ends. */
    boolean lockFree();

    /** Puts this token in the place of the last one. */
    void offer(Secret.Digest token);

    /** The token whose holder may take the place; empty if none was offered. */
    Optional<Secret.Digest> offered();

    void take(Instant at);
}
