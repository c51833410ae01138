package coop.rochdale.positions.workflow;

import coop.rochdale.kernel.Page;
import coop.rochdale.positions.PositionQueries;
import coop.rochdale.positions.PositionView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Lists positions in the order of their numbers. */
@Stateless
public class ListPositions {

    private InstantSource clock;
    private PositionQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListPositions() {}

    @Inject
    public ListPositions(InstantSource clock, PositionQueries queries) {
        this.clock = clock;
        this.queries = queries;
    }

    /** Open ones, closed ones, or all. */
    public Page<PositionView> run(Optional<Boolean> open, Page.Wish wish) {
        return queries.positions(open, wish, clock.instant());
    }
}
