package coop.rochdale.simulation;

import java.time.Instant;

/** Where a simulated co-op keeps what it knows: memory, or a real database. */
public interface Store {

    /** Begins a transaction in which the one clock stands at this instant. */
    Unit begin(Instant now);

    /** The same for somebody who only looks. */
    default Unit look(Instant now) {
        return begin(now);
    }

    /** A transaction; the one begun last is the one that adapters work in. */
    interface Unit {
        void commit();

        void rollback();
    }
}
