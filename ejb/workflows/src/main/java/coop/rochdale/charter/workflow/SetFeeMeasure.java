package coop.rochdale.charter.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.FeeChange;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** {@code set-fee}: the clause {@code dues.minimum} from a day on. What it brings in is no cost, and it is free. */
@Dependent
public class SetFeeMeasure implements MeasureHandler {

    private final Charter charter;
    private final Events events;

    @Inject
    public SetFeeMeasure(Charter charter, Events events) {
        this.charter = charter;
        this.events = events;
    }

    @Override
    public String kind() {
        return "set-fee";
    }

    @Override
    public void check(Payload payload, Instant now) {
        read(payload, now).check(now);
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
        FeeChange change = read(payload, enacting.now());
        Instant since = change.since(enacting.now());
        charter.adopt(Clause.DUES_MINIMUM, change.minimum().amount(), since, enacting.act());
        events.append(
                NewEvent.of(
                        "charter.amended",
                        enacting.act().value(),
                        enacting.act(),
                        Map.of(
                                "clause",
                                Clause.DUES_MINIMUM.key(),
                                "value",
                                change.minimum().amount(),
                                "since",
                                since.toString())),
                enacting.now());
    }

    private FeeChange read(Payload payload, Instant now) {
        return FeeChange.read(payload, charter.at(now).currency());
    }
}
