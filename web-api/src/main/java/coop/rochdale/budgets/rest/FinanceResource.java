package coop.rochdale.budgets.rest;

import coop.rochdale.budgets.workflow.ShowFinances;
import coop.rochdale.kernel.rest.SharedAnswers;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the co-op stands. */
@Path("/finances")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Money", description = "What is free to spend, what acts promised, and what it is spent on.")
public class FinanceResource {

    @Inject
    private ShowFinances showFinances;

    @Inject
    private SharedAnswers shared;

    /** There is one answer for everybody. */
    private record Asked() {}

    @GET
    @PermitAll
    @Operation(summary = "What the co-op has, owes, has promised and takes in")
    public FinancesJson show() {
        return shared.to(new Asked(), () -> FinancesJson.of(showFinances.run()));
    }
}
