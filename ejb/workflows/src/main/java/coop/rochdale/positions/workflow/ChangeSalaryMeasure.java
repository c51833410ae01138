package coop.rochdale.positions.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.positions.ChangeObjections;
import coop.rochdale.positions.ChangeSalary;
import coop.rochdale.positions.Commitment;
import coop.rochdale.positions.JobEvents;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.Positions;
import coop.rochdale.positions.Roster;
import coop.rochdale.positions.Salary;
import coop.rochdale.positions.SalaryEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Changes what a position pays from a day on. It costs the difference for every seat, filled or not; what is bound is the
 * difference for the notice of whoever is employed.
 */
@Dependent
public class ChangeSalaryMeasure implements MeasureHandler {

    private final Charter charter;
    private final Positions positions;
    private final Rosters rosters;
    private final Events events;

    @Inject
    public ChangeSalaryMeasure(Charter charter, Positions positions, Rosters rosters, Events events) {
        this.charter = charter;
        this.positions = positions;
        this.rosters = rosters;
        this.events = events;
    }

    @Override
    public String kind() {
        return ChangeSalary.KIND;
    }

    @Override
    public void check(Payload payload, Instant now) {
        check(payload, now, List.of());
    }

    @Override
    public void check(Payload payload, Instant now, List<Measure> before) {
        Roster roster = rosters.after(position(read(payload, now)), before, now);
        Objection.refuseFirst(ChangeObjections.of(roster.position()));
    }

    @Override
    public Price price(Payload payload, Instant now) {
        return price(payload, now, List.of());
    }

    @Override
    public Price price(Payload payload, Instant now, List<Measure> before) {
        ChangeSalary wish = read(payload, now);
        Position position = position(wish);
        Roster roster = rosters.after(position, before, now);
        LocalDate day = wish.fromAt(Span.day(now));
        Salary changed =
                ChangeSalary.inForce(positions.entryOn(position.id(), day), roster.changes(), Span.day(now), day);
        return Commitment.changed(position.job(), changed, wish.salary())
                .binding(rosters.bound(roster, new Measure(kind(), payload), now));
    }

    @Override
    public void enact(Payload payload, Enacting enacting) {
        ChangeSalary wish = read(payload, enacting.now());
        Position position = positions.lock(wish.position()).orElseThrow();
        Objection.refuseFirst(ChangeObjections.of(position));
        SalaryEntry entry = wish.entry(Span.day(enacting.now()), enacting.act());
        positions.changeSalary(position.id(), entry);
        events.append(JobEvents.salaryChanged(position, entry), enacting.now());
    }

    private ChangeSalary read(Payload payload, Instant now) {
        return ChangeSalary.read(payload, charter.at(now).currency());
    }

    private Position position(ChangeSalary wish) {
        return positions
                .byId(wish.position())
                .orElseThrow(
                        () -> Refused.flawed("/position", "There is no such position; write the id of an open one."));
    }
}
