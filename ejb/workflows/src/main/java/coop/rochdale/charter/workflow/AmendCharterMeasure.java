package coop.rochdale.charter.workflow;

import coop.rochdale.charter.Amendment;
import coop.rochdale.charter.Charter;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** {@code amend-charter}: puts a value in force at once. The value that stands already may be confirmed. */
@Dependent
public class AmendCharterMeasure implements MeasureHandler {

    private final Charter charter;
    private final Events events;

    @Inject
    public AmendCharterMeasure(Charter charter, Events events) {
        this.charter = charter;
        this.events = events;
    }

    @Override
    public String kind() {
        return "amend-charter";
    }

    @Override
    public void check(Payload payload, Instant now) {
        read(payload, now);
    }

    @Override
    public boolean touchesWages() {
        return false;
    }

    @Override
    public Price price(Payload payload, Instant now) {
        return Price.free(charter.at(now).currency());
    }

    @Override
    public void enact(Payload payload, Enacting enacting) {
        Amendment amendment = read(payload, enacting.now());
        charter.adopt(amendment.clause(), amendment.value(), enacting.now(), enacting.act());
        events.append(
                NewEvent.of(
                        "charter.amended",
                        enacting.act().value(),
                        enacting.act(),
                        Map.of("clause", amendment.clause().key(), "value", amendment.value())),
                enacting.now());
    }

    private Amendment read(Payload payload, Instant now) {
        return Amendment.read(payload, charter.at(now).currency());
    }
}
