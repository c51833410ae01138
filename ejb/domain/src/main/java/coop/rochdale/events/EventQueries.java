package coop.rochdale.events;

import java.util.List;
import java.util.Set;

/** Reads what happened, in order. */
public interface EventQueries {

    /**
     * The events numbered above {@code seq}, lowest number first, at most {@code most} of them; only those of these types,
     * unless no type is named.
     */
    List<Event> after(long seq, Set<String> types, int most);

    /** The number of the newest event, 0 before the first: as long as it stays, nothing has changed. */
    long newest();
}
