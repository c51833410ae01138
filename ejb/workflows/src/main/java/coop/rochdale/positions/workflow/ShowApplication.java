package coop.rochdale.positions.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.ApplicationId;
import coop.rochdale.positions.ApplicationView;
import coop.rochdale.positions.PositionQueries;
import coop.rochdale.positions.Voters;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Shows an application to the applicant and to voters; to others there is no such thing. */
@Stateless
public class ShowApplication {

    private InstantSource clock;
    private PositionQueries queries;
    private Voters voters;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowApplication() {}

    @Inject
    public ShowApplication(InstantSource clock, PositionQueries queries, Voters voters) {
        this.clock = clock;
        this.queries = queries;
        this.voters = voters;
    }

    public ApplicationView run(Actor actor, ApplicationId id) {
        return queries.application(id)
                .filter(view -> view.application().account().equals(actor.account())
                        || voters.mayVote(actor.account(), clock.instant()))
                .orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "application"));
    }
}
