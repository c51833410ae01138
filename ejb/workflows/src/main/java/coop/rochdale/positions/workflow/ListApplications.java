package coop.rochdale.positions.workflow;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.ApplicationView;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.PositionQueries;
import coop.rochdale.positions.PositionQueries.ApplicationFilter;
import coop.rochdale.positions.Voters;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Lists the applications for a position: all of them to voters, to others their own. */
@Stateless
public class ListApplications {

    private InstantSource clock;
    private PositionQueries queries;
    private Voters voters;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListApplications() {}

    @Inject
    public ListApplications(InstantSource clock, PositionQueries queries, Voters voters) {
        this.clock = clock;
        this.queries = queries;
        this.voters = voters;
    }

    public Page<ApplicationView> run(Actor actor, PositionId position, Page.Wish wish) {
        Instant now = clock.instant();
        if (queries.position(position, now).isEmpty()) {
            throw Refused.because(CommonRefusal.UNKNOWN, "position");
        }
        Optional<AccountId> whose =
                voters.mayVote(actor.account(), now) ? Optional.empty() : Optional.of(actor.account());
        return queries.applications(new ApplicationFilter(Optional.of(position), whose), wish);
    }
}
