package coop.rochdale.positions.workflow;

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
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EndReason;
import coop.rochdale.positions.JobEvents;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.RemovePosition;
import coop.rochdale.positions.Roster;
import coop.rochdale.positions.Salary;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Closes a position with all that hangs on it. It saves every seat's salary a month. */
@Dependent
public class RemovePositionMeasure implements MeasureHandler {

    private final Jobs jobs;
    private final Rosters rosters;
    private final Events events;

    @Inject
    public RemovePositionMeasure(Jobs jobs, Rosters rosters, Events events) {
        this.jobs = jobs;
        this.rosters = rosters;
        this.events = events;
    }

    @Override
    public String kind() {
        return RemovePosition.KIND;
    }

    @Override
    public void check(Payload payload, Instant now) {
        check(payload, now, List.of());
    }

    @Override
    public void check(Payload payload, Instant now, List<Measure> before) {
        Roster roster = rosters.after(position(payload), before, now);
        Objection.refuseFirst(ChangeObjections.of(roster.position()));
    }

    @Override
    public Price price(Payload payload, Instant now) {
        return price(payload, now, List.of());
    }

    /** What earlier measures raised is saved, too, from whatever day on they raise it. */
    @Override
    public Price price(Payload payload, Instant now, List<Measure> before) {
        Position position = position(payload);
        Roster roster = rosters.after(position, before, now);
        Salary saved = ChangeSalary.inForce(
                jobs.positions().entryOn(position.id(), Span.day(now)),
                roster.changes(),
                Span.day(now),
                ChangeSalary.LAST);
        return Commitment.removed(position.job(), saved)
                .binding(rosters.bound(roster, new Measure(kind(), payload), now));
    }

    @Override
    public void enact(Payload payload, Enacting enacting) {
        Position position =
                jobs.positions().lock(RemovePosition.read(payload).position()).orElseThrow();
        Objection.refuseFirst(ChangeObjections.of(position));
        jobs.positions().close(position.id(), new Position.Closing(enacting.now(), enacting.act()));
        events.append(JobEvents.closed(position, enacting.act()), enacting.now());
        jobs.applications().declineAll(position.id(), enacting.now());
        giveNotice(position, enacting);
    }

    private void giveNotice(Position position, Enacting enacting) {
        for (Employment employment : jobs.employments().unended(position.id(), enacting.now())) {
            Employment noticed = employment.noticedBy(enacting.act(), EndReason.REMOVAL, enacting.now());
            if (!noticed.equals(employment)) {
                jobs.employments().end(List.of(noticed));
                events.append(JobEvents.ending(noticed, position), enacting.now());
            }
        }
    }

    private Position position(Payload payload) {
        return jobs.positions()
                .byId(RemovePosition.read(payload).position())
                .orElseThrow(
                        () -> Refused.flawed("/position", "There is no such position; write the id of an open one."));
    }
}
