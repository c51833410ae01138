package coop.rochdale.positions.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import coop.rochdale.positions.Commitment;
import coop.rochdale.positions.CreatePosition;
import coop.rochdale.positions.JobEvents;
import coop.rochdale.positions.NewPosition;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Positions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

/** Creates a position. It costs every seat's salary a month, filled or not. */
@Dependent
public class CreatePositionMeasure implements MeasureHandler {

    private final Charter charter;
    private final Positions positions;
    private final Events events;

    @Inject
    public CreatePositionMeasure(Charter charter, Positions positions, Events events) {
        this.charter = charter;
        this.positions = positions;
        this.events = events;
    }

    @Override
    public String kind() {
        return "create-position";
    }

    @Override
    public void check(Payload payload, Instant now) {
        read(payload, now);
    }

    /** Nobody has a seat in it yet. */
    @Override
    public boolean touchesWages() {
        return false;
    }

    @Override
    public Price price(Payload payload, Instant now) {
        CreatePosition wish = read(payload, now);
        return Commitment.created(wish.job(), wish.salary());
    }

    @Override
    public void enact(Payload payload, Enacting enacting) {
        CreatePosition wish = read(payload, enacting.now());
        PositionId id = new PositionId(Ids.next(enacting.now()));
        NewPosition made = new NewPosition(id, wish.job(), wish.salary(), enacting.act(), enacting.now());
        events.append(JobEvents.created(made, positions.create(made)), enacting.now());
    }

    private CreatePosition read(Payload payload, Instant now) {
        return CreatePosition.read(payload, charter.at(now).currency());
    }
}
