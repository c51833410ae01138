package coop.rochdale.ledger.workflow;

import coop.rochdale.events.EventQueries;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Says how new the books are: by the number of the newest event, since nothing is booked or renamed without one. */
@Stateless
public class DateLedger {

    private EventQueries events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected DateLedger() {}

    @Inject
    public DateLedger(EventQueries events) {
        this.events = events;
    }

    public long run() {
        return events.newest();
    }
}
