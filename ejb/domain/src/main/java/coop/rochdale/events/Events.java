package coop.rochdale.events;

import java.time.Instant;
import java.util.List;

/** The one funnel every act passes: it appends to the running transaction. */
public interface Events {

    void append(NewEvent event, Instant at);

    /** Appends many at once, in their order. */
    default void appendAll(List<NewEvent> events, Instant at) {
        events.forEach(event -> append(event, at));
    }
}
