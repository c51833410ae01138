package coop.rochdale.positions.workflow;

import coop.rochdale.kernel.Page;
import coop.rochdale.positions.EmploymentView;
import coop.rochdale.positions.PositionQueries;
import coop.rochdale.positions.PositionQueries.EmploymentFilter;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Lists employments in the order they were agreed. */
@Stateless
public class ListEmployments {

    private InstantSource clock;
    private PositionQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListEmployments() {}

    @Inject
    public ListEmployments(InstantSource clock, PositionQueries queries) {
        this.clock = clock;
        this.queries = queries;
    }

    public Page<EmploymentView> run(EmploymentFilter filter, Page.Wish wish) {
        return queries.employments(filter, wish, clock.instant());
    }
}
