package coop.rochdale.budgets.workflow;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Shows everybody what the co-op has, owes and has promised. */
@Stateless
public class ShowFinances {

    private InstantSource clock;
    private Purse purse;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowFinances() {}

    @Inject
    public ShowFinances(InstantSource clock, Purse purse) {
        this.clock = clock;
        this.purse = purse;
    }

    public Purse.Overview run() {
        return purse.overview(clock.instant());
    }
}
