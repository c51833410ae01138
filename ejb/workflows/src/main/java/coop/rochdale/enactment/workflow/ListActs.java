package coop.rochdale.enactment.workflow;

import coop.rochdale.enactment.ActQueries;
import coop.rochdale.kernel.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Lists the acts in force now or at an instant of the past. */
@Stateless
public class ListActs {

    private InstantSource clock;
    private ActQueries acts;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListActs() {}

    @Inject
    public ListActs(InstantSource clock, ActQueries acts) {
        this.clock = clock;
        this.acts = acts;
    }

    public Page<ActQueries.Act> run(Optional<Instant> inForceAt, Page.Wish wish) {
        return acts.inForceAt(inForceAt.orElseGet(clock::instant), wish);
    }
}
