package coop.rochdale.positions.workflow;

import coop.rochdale.accounts.Accounts;
import coop.rochdale.charter.Charter;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.Application;
import coop.rochdale.positions.ApplicationState;
import coop.rochdale.positions.Appoint;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.Hiring;
import coop.rochdale.positions.JobEvents;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Roster;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Employs an applicant. The seat was promised when the position was created; what is bound now is the notice. */
@Dependent
public class AppointMeasure implements MeasureHandler {

    private final Charter charter;
    private final Accounts accounts;
    private final Jobs jobs;
    private final Rosters rosters;
    private final Events events;

    @Inject
    public AppointMeasure(Charter charter, Accounts accounts, Jobs jobs, Rosters rosters, Events events) {
        this.charter = charter;
        this.accounts = accounts;
        this.jobs = jobs;
        this.rosters = rosters;
        this.events = events;
    }

    @Override
    public String kind() {
        return Appoint.KIND;
    }

    @Override
    public void check(Payload payload, Instant now) {
        check(payload, now, List.of());
    }

    /** A law may dismiss one person and appoint another to their seat, from the end of the notice on. */
    @Override
    public void check(Payload payload, Instant now, List<Measure> before) {
        Appoint wish = Appoint.read(payload);
        refuseUnknown(wish);
        Roster roster = rosters.after(position(wish), before, now);
        refuse(new Hiring(roster.position(), wish.account(), wish.startAt(now)), roster.employments());
    }

    @Override
    public Price price(Payload payload, Instant now) {
        return price(payload, now, List.of());
    }

    @Override
    public Price price(Payload payload, Instant now, List<Measure> before) {
        Roster roster = rosters.after(position(Appoint.read(payload)), before, now);
        return Price.free(charter.at(now).currency()).binding(rosters.bound(roster, new Measure(kind(), payload), now));
    }

    @Override
    public void enact(Payload payload, Enacting enacting) {
        Appoint wish = Appoint.read(payload);
        Instant now = enacting.now();
        Position position = jobs.positions().lock(wish.position()).orElseThrow();
        Hiring hiring = new Hiring(position, wish.account(), wish.startAt(now));
        refuse(hiring, jobs.employments().unended(position.id(), now));
        EmploymentId id = new EmploymentId(Ids.next(now));
        Employment employment =
                hiring.employment(id, enacting.act(), jobs.employments().unended(position.id(), now));
        jobs.employments().begin(employment, hiring);
        accept(wish, now);
        events.append(JobEvents.begun(employment, position), now);
    }

    private Position position(Appoint wish) {
        return jobs.positions().byId(wish.position()).orElseThrow();
    }

    private void refuseUnknown(Appoint wish) {
        List<Flaw> flaws = new ArrayList<>();
        if (jobs.positions().byId(wish.position()).isEmpty()) {
            flaws.add(new Flaw("/position", "There is no such position; write the id of an open one."));
        }
        if (accounts.byId(wish.account()).isEmpty()) {
            flaws.add(new Flaw("/account", "There is no such account; write the id of an applicant's."));
        }
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
    }

    private void refuse(Hiring hiring, List<Employment> held) {
        PositionId position = hiring.position().id();
        Objection.refuseFirst(hiring.objections(jobs.applications().latest(position, hiring.account()), held));
    }

    private void accept(Appoint wish, Instant now) {
        Application application =
                jobs.applications().latest(wish.position(), wish.account()).orElseThrow();
        jobs.applications().decide(application.decided(ApplicationState.ACCEPTED, now));
    }
}
