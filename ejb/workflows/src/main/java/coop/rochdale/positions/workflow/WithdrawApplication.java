package coop.rochdale.positions.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import coop.rochdale.positions.Application;
import coop.rochdale.positions.ApplicationId;
import coop.rochdale.positions.ApplicationState;
import coop.rochdale.positions.ApplicationView;
import coop.rochdale.positions.JobEvents;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.WithdrawObjections;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Withdraws an open application; only the applicant may. */
@Stateless
public class WithdrawApplication {

    private InstantSource clock;
    private ShowApplication showApplication;
    private Jobs jobs;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected WithdrawApplication() {}

    @Inject
    public WithdrawApplication(InstantSource clock, ShowApplication showApplication, Jobs jobs, Events events) {
        this.clock = clock;
        this.showApplication = showApplication;
        this.jobs = jobs;
        this.events = events;
    }

    public ApplicationView run(Actor actor, ApplicationId id) {
        Instant now = clock.instant();
        ApplicationView seen = showApplication.run(actor, id);
        Position position = jobs.positions().lock(seen.application().position()).orElseThrow();
        Application application = jobs.applications().byId(id).orElseThrow();
        Objection.refuseFirst(WithdrawObjections.of(application, actor));
        Application withdrawn = application.decided(ApplicationState.WITHDRAWN, now);
        jobs.applications().decide(withdrawn);
        events.append(JobEvents.withdrawn(position), now);
        return new ApplicationView(withdrawn, seen.positionNumber(), seen.title(), seen.handle());
    }
}
