package coop.rochdale.dues.rest;

import coop.rochdale.dues.BillingRun;
import coop.rochdale.dues.BillingRunId;
import coop.rochdale.dues.workflow.ContinueBilling;
import coop.rochdale.dues.workflow.ListBillingRuns;
import coop.rochdale.dues.workflow.RunBilling;
import coop.rochdale.dues.workflow.ShowBillingRun;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs that ask members for their dues: each day begins one, and the treasury when it likes. */
@Path("/billing-runs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dues")
public class BillingRunResource {

    @Inject
    private Caller caller;

    @Inject
    private RunBilling runBilling;

    @Inject
    private ContinueBilling continueBilling;

    @Inject
    private ShowBillingRun showBillingRun;

    @Inject
    private ListBillingRuns listBillingRuns;

    @POST
    @RolesAllowed("account")
    @Operation(
            summary = "Issue every invoice that is due through a day (power treasury)",
            description =
                    "Once each, however often this is asked and whatever dies meanwhile: one invoice for a member and"
                            + " a period. Credit is used first. Members who vote are asked `dues.lead` before their next period"
                            + " starts, unless a waiver holds or their last invoice is still open. A run of more than five"
                            + " thousand members goes on after the answer: read it again.")
    @APIResponse(
            responseCode = "201",
            description = "The run, as far as it is.",
            content = @Content(schema = @Schema(implementation = BillingRunJson.class)))
    public Response run(NewBillingRun wish) {
        BillingRun run = runBilling.run(caller.actor(), wish.through());
        if (run.finishedAt().isEmpty()) {
            continueBilling.run();
        }
        return Answers.created("/billing-runs/" + run.id(), BillingRunJson.of(run));
    }

    @GET
    @RolesAllowed("account")
    @Operation(
            summary = "The billing runs, newest first (power treasury)",
            description = "To look at them is a use of the power, and as such a public event.")
    public PageJson<BillingRunJson> list(@BeanParam PageQuery page) {
        return Answers.pageJson(listBillingRuns.run(caller.actor(), page.wish()), BillingRunJson::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("account")
    @Operation(
            summary = "How far a billing run is (power treasury)",
            description = "To look at it is a use of the power, and as such a public event.")
    public BillingRunJson show(@PathParam("id") UUID id) {
        return BillingRunJson.of(showBillingRun.run(caller.actor(), new BillingRunId(id)));
    }

    /** Through which day. */
    @Schema(name = "NewBillingRun")
    public record NewBillingRun(
            @Schema(
                    description =
                            "Invoices whose time comes on this day in UTC, or before it, are issued: from today until a"
                                    + " year from now.")
            LocalDate through) {}
}
