package coop.rochdale.events.workflow;

import coop.rochdale.events.Event;
import coop.rochdale.events.EventQueries;
import coop.rochdale.kernel.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows everybody what happened. */
@Stateless
public class ListEvents {

    private EventQueries events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy only
    protected ListEvents() {}

    @Inject
    public ListEvents(EventQueries events) {
        this.events = events;
    }

    /** At most {@code limit} events after this number, in order; the key of the next page is the last one's number. */
    public Page<Event> run(long after, Set<String> types, int limit) {
        Page.Wish wish = new Page.Wish(limit, Optional.of(Long.toString(after)));
        List<Event> oneMore = events.after(after, types, limit + 1);
        return Page.of(oneMore, wish, event -> Long.toString(event.seq()));
    }
}
