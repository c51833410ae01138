package coop.rochdale.charter.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

/** {@code resolution}: the proposal's text binds the co-op, and there is nothing to execute. */
@Dependent
public class ResolutionMeasure implements MeasureHandler {

    private final Charter charter;

    @Inject
    public ResolutionMeasure(Charter charter) {
        this.charter = charter;
    }

    @Override
    public String kind() {
        return "resolution";
    }

    /** It has no fields; whoever sends one expects something to happen that will not. */
    @Override
    public void check(Payload payload, Instant now) {
        payload.read(reader -> () -> true);
    }

    @Override
    public boolean touchesWages() {
        return false;
    }

    @Override
    public Price price(Payload payload, Instant now) {
        return Price.free(charter.at(now).currency());
    }

    /** The enactment itself is all that happens, and is an event already. */
    @Override
    public void enact(Payload payload, Enacting enacting) {}
}
