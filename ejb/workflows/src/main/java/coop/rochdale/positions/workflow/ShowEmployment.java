package coop.rochdale.positions.workflow;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.EmploymentView;
import coop.rochdale.positions.PositionQueries;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Shows an employment. */
@Stateless
public class ShowEmployment {

    private InstantSource clock;
    private PositionQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowEmployment() {}

    @Inject
    public ShowEmployment(InstantSource clock, PositionQueries queries) {
        this.clock = clock;
        this.queries = queries;
    }

    public EmploymentView run(EmploymentId id) {
        return queries.employment(id, clock.instant())
                .orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "employment"));
    }
}
