package coop.rochdale.positions.workflow;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.PositionQueries;
import coop.rochdale.positions.PositionView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Shows a position. */
@Stateless
public class ShowPosition {

    private InstantSource clock;
    private PositionQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowPosition() {}

    @Inject
    public ShowPosition(InstantSource clock, PositionQueries queries) {
        this.clock = clock;
        this.queries = queries;
    }

    public PositionView run(PositionId id) {
        return queries.position(id, clock.instant())
                .orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "position"));
    }
}
