package coop.rochdale.positions.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.positions.JobDescription;
import coop.rochdale.positions.JobEvents;
import coop.rochdale.positions.NewPosition;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Positions;
import coop.rochdale.positions.Salary;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Creates the position "Founding steward" with every power, as a part of act 0; the charter must be in force by then. */
@Stateless
public class OpenFoundingPosition {

    private Charter charter;
    private Positions positions;
    private Events events;
    private EmployFounder employFounder;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected OpenFoundingPosition() {}

    @Inject
    public OpenFoundingPosition(Charter charter, Positions positions, Events events, EmployFounder employFounder) {
        this.charter = charter;
        this.positions = positions;
        this.events = events;
        this.employFounder = employFounder;
    }

    /** Employs the founder in it, too, if it is known by now who that is. */
    public void run(ActId founding, Optional<AccountId> founder, Instant now) {
        Money nothing = Money.zero(charter.at(now).currency());
        NewPosition steward = new NewPosition(
                new PositionId(Ids.next(now)),
                JobDescription.foundingSteward(),
                new Salary(nothing, Salary.Per.MONTH, Optional.empty()),
                founding,
                now);
        events.append(JobEvents.created(steward, positions.create(steward)), now);
        founder.ifPresent(account -> employFounder.run(account, now));
    }
}
