package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.Schema;
import coop.rochdale.kernel.workflow.BootProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready to be asked: started, and the database answers at this moment. */
@Readiness
@ApplicationScoped
class ReadyCheck implements HealthCheck {
    @Inject
    private BootProgress boot;

    @Inject
    private Schema schema;

    @Override
    public HealthCheckResponse call() {
        boolean ready = boot.finished() && schema.reachable();
        return HealthCheckResponse.named("database").status(ready).build();
    }
}
