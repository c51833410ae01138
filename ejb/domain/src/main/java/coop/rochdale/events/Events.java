package coop.rochdale.events;

import java.time.Instant;

/** The one funnel every act passes: it appends to the running transaction. */
public interface Events {

    void append(NewEvent event, Instant at);
}
