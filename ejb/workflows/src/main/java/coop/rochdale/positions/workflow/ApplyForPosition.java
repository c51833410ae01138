package coop.rochdale.positions.workflow;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Accounts;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.Application;
import coop.rochdale.positions.ApplicationId;
import coop.rochdale.positions.ApplicationView;
import coop.rochdale.positions.ApplyObjections;
import coop.rochdale.positions.JobEvents;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Files an application: asks for a position, or accepts it. */
@Stateless
public class ApplyForPosition {

    private InstantSource clock;
    private Accounts accounts;
    private Jobs jobs;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ApplyForPosition() {}

    @Inject
    public ApplyForPosition(InstantSource clock, Accounts accounts, Jobs jobs, Events events) {
        this.clock = clock;
        this.accounts = accounts;
        this.jobs = jobs;
        this.events = events;
    }

    /** For which position, and what the applicant says to those who decide. */
    public record Request(PositionId position, String statement) {}

    public ApplicationView run(Actor actor, Request request) {
        Instant now = clock.instant();
        Account applicant = accounts.byId(actor.account()).orElseThrow(() -> unknown("account"));
        Position position = jobs.positions().lock(request.position()).orElseThrow(() -> unknown("position"));
        Objection.refuseFirst(ApplyObjections.of(
                position,
                jobs.applications().latest(position.id(), applicant.id()),
                jobs.employments().latest(position.id(), applicant.id())));
        Application application = new Application(
                new ApplicationId(Ids.next(now)),
                position.id(),
                applicant.id(),
                request.statement(),
                now,
                Optional.empty());
        jobs.applications().file(application, position.number());
        events.append(JobEvents.filed(position), now);
        return new ApplicationView(
                application, position.number(), position.job().title(), applicant.handle());
    }

    private static Refused unknown(String noun) {
        return Refused.because(CommonRefusal.UNKNOWN, noun);
    }
}
