package coop.rochdale.positions.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.EmploymentView;
import coop.rochdale.positions.JobEvents;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionQueries;
import coop.rochdale.positions.ResignObjections;
import coop.rochdale.positions.Voters;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Ends one's own employment, with the contract's notice or a longer one. */
@Stateless
public class Resign {

    private InstantSource clock;
    private Voters voters;
    private PositionQueries queries;
    private Jobs jobs;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected Resign() {}

    @Inject
    public Resign(InstantSource clock, Voters voters, PositionQueries queries, Jobs jobs, Events events) {
        this.clock = clock;
        this.voters = voters;
        this.queries = queries;
        this.jobs = jobs;
        this.events = events;
    }

    /** From which employment, and the first instant of being employed no more; as soon as the notice allows if empty. */
    public record Request(EmploymentId employment, Optional<Instant> until) {}

    public EmploymentView run(Actor actor, Request request) {
        EmploymentId id = request.employment();
        Employment seen = jobs.employments().byId(id).orElseThrow(() -> unknown());
        voters.holdRolls();
        jobs.employments().awaitWages();
        Position position = jobs.positions().lock(seen.position()).orElseThrow();
        Instant now = clock.instant();
        Employment employment = jobs.employments().byId(id).orElseThrow();
        Instant until = request.until().orElse(employment.earliestEnd(now));
        Objection.refuseFirst(ResignObjections.of(employment, actor, until, now));
        Employment resigned = employment.resigned(until);
        jobs.employments().end(List.of(resigned));
        events.append(JobEvents.ending(resigned, position), now);
        return queries.employment(id, now).orElseThrow();
    }

    private static Refused unknown() {
        return Refused.because(CommonRefusal.UNKNOWN, "employment");
    }
}
