package coop.rochdale.positions.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.Dismiss;
import coop.rochdale.positions.DismissObjections;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EndReason;
import coop.rochdale.positions.JobEvents;
import coop.rochdale.positions.Position;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Ends an employment after the contract's notice. It saves nothing by itself: the seat stays promised. */
@Dependent
public class DismissMeasure implements MeasureHandler {

    private final Charter charter;
    private final Jobs jobs;
    private final Rosters rosters;
    private final Events events;

    @Inject
    public DismissMeasure(Charter charter, Jobs jobs, Rosters rosters, Events events) {
        this.charter = charter;
        this.jobs = jobs;
        this.rosters = rosters;
        this.events = events;
    }

    @Override
    public String kind() {
        return Dismiss.KIND;
    }

    @Override
    public void check(Payload payload, Instant now) {
        Objection.refuseFirst(DismissObjections.of(employment(Dismiss.read(payload)), now));
    }

    @Override
    public Price price(Payload payload, Instant now) {
        return price(payload, now, List.of());
    }

    /** A notice that ends with a day frees the next one, which was bound as long as it could still be given later. */
    @Override
    public Price price(Payload payload, Instant now, List<Measure> before) {
        Employment employment = employment(Dismiss.read(payload));
        Position position = jobs.positions().byId(employment.position()).orElseThrow();
        return Price.free(charter.at(now).currency())
                .binding(rosters.bound(rosters.after(position, before, now), new Measure(kind(), payload), now));
    }

    @Override
    public void enact(Payload payload, Enacting enacting) {
        Dismiss wish = Dismiss.read(payload);
        Position position = jobs.positions().lock(employment(wish).position()).orElseThrow();
        Employment employment = employment(wish);
        Objection.refuseFirst(DismissObjections.of(employment, enacting.now()));
        Employment noticed = employment.noticedBy(enacting.act(), EndReason.DISMISSAL, enacting.now());
        if (!noticed.equals(employment)) {
            jobs.employments().end(List.of(noticed));
            events.append(JobEvents.ending(noticed, position), enacting.now());
        }
    }

    private Employment employment(Dismiss wish) {
        return jobs.employments()
                .byId(wish.employment())
                .orElseThrow(() -> Refused.flawed(
                        "/employment", "There is no such employment; write the id of one that has not ended."));
    }
}
