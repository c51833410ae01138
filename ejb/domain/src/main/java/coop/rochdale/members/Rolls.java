package coop.rochdale.members;

import java.time.Instant;
import java.util.UUID;

/** The rolls: who may vote, drawn once when a vote opens. */
public interface Rolls {

    /**
     * Draws the roll of a vote in one statement: every voting member of each body at this instant, numbered in random
     * order from 1 across both bodies. A vote's roll is drawn once; a second draw is a programming error.
     */
    RollCounts draw(UUID vote, Instant at);
}
