package coop.rochdale.providers;

import coop.rochdale.kernel.Page;
import java.util.Optional;

/** What the treasury can ask about arrivals. */
public interface ArrivalQueries {

    Optional<ImportView> imported(ImportId id);

    boolean isImport(ImportId id);

    /** The movements that a file reports, in its order; of one outcome, if one is named. */
    Page<Arrival> ofImport(ImportId id, Optional<Outcome> outcome, Page.Wish wish);

    /** What waits for the treasury, the oldest first. */
    Page<Arrival> unmatched(Page.Wish wish);
}
