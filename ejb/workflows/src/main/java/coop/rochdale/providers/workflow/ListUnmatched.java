package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerLook;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalQueries;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Lists the treasury what waits for it to say whose it is. */
@Stateless
public class ListUnmatched {

    private InstantSource clock;
    private PowerLook powers;
    private ArrivalQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListUnmatched() {}

    @Inject
    public ListUnmatched(InstantSource clock, PowerLook powers, ArrivalQueries queries) {
        this.clock = clock;
        this.powers = powers;
        this.queries = queries;
    }

    public Page<Arrival> run(Actor actor, Page.Wish wish) {
        powers.require(actor, Power.TREASURY, clock.instant());
        return queries.unmatched(wish);
    }
}
