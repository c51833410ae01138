package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.workflow.BootProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the schema is current and the start-up tasks, founding among them, are done. */
@Startup
@ApplicationScoped
class StartedCheck implements HealthCheck {
    @Inject
    private BootProgress boot;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("boot").status(boot.finished()).build();
    }
}
