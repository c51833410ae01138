package coop.rochdale.positions.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.Employments;
import coop.rochdale.positions.Hiring;
import coop.rochdale.positions.JobEvents;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Positions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/** Employs the founder in the position that act 0 created: at the founding, or when the founder claims it. */
@Stateless
public class EmployFounder {

    private Positions positions;
    private Employments employments;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected EmployFounder() {}

    @Inject
    public EmployFounder(Positions positions, Employments employments, Events events) {
        this.positions = positions;
        this.employments = employments;
        this.events = events;
    }

    /** Refuses with {@code positions.no-seat} if the position has its founder. */
    public void run(AccountId founder, Instant now) {
        employments.awaitWages();
        PositionId id = positions.founding().orElseThrow().id();
        Position position = positions.lock(id).orElseThrow();
        Hiring hiring = new Hiring(position, founder, now);
        Employment employment =
                hiring.employment(new EmploymentId(Ids.next(now)), position.act(), employments.unended(id, now));
        employments.begin(employment, hiring);
        events.append(JobEvents.begun(employment, position), now);
    }
}
