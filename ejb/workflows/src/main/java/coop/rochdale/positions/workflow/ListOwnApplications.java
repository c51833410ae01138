package coop.rochdale.positions.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import coop.rochdale.positions.ApplicationView;
import coop.rochdale.positions.PositionQueries;
import coop.rochdale.positions.PositionQueries.ApplicationFilter;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lists what the caller has applied for. */
@Stateless
public class ListOwnApplications {

    private PositionQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListOwnApplications() {}

    @Inject
    public ListOwnApplications(PositionQueries queries) {
        this.queries = queries;
    }

    public Page<ApplicationView> run(Actor actor, Page.Wish wish) {
        return queries.applications(new ApplicationFilter(Optional.empty(), Optional.of(actor.account())), wish);
    }
}
