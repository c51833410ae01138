package coop.rochdale.payroll.rest;

import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.payroll.PayrollRun;
import coop.rochdale.payroll.PayrollRunId;
import coop.rochdale.payroll.workflow.ListPayrollRuns;
import coop.rochdale.payroll.workflow.RunPayroll;
import coop.rochdale.payroll.workflow.ShowPayrollRun;
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
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs that say what everybody earned: the clock begins one in each month, and the treasury when it likes. */
@Path("/payroll-runs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Payroll")
public class PayrollRunResource {

    @Inject
    private Caller caller;

    @Inject
    private RunPayroll runPayroll;

    @Inject
    private ShowPayrollRun showPayrollRun;

    @Inject
    private ListPayrollRuns listPayrollRuns;

    @POST
    @RolesAllowed("account")
    @Operation(
            summary = "Issue the payslips of a month (power treasury)",
            description =
                    "Once each, however often this is asked and whatever dies meanwhile: one payslip for an employment"
                            + " and a month, by calendar days. What changed after the last payslip is put right by this one. It"
                            + " may run from the clause `payroll.day` of the month on. A run of more than five thousand"
                            + " employments goes on after the answer: read it again.")
    @APIResponse(
            responseCode = "201",
            description = "The run, as far as it is.",
            content = @Content(schema = @Schema(implementation = PayrollRunJson.class)))
    public Response run(NewPayrollRun wish) {
        PayrollRun run = runPayroll.run(caller.actor(), wish.month());
        return Answers.created("/payroll-runs/" + run.id(), PayrollRunJson.of(run));
    }

    @GET
    @RolesAllowed("account")
    @Operation(
            summary = "The payroll runs, newest first (power treasury)",
            description = "To look at them is a use of the power, and as such a public event.")
    public PageJson<PayrollRunJson> list(@BeanParam PageQuery page) {
        return Answers.pageJson(listPayrollRuns.run(caller.actor(), page.wish()), PayrollRunJson::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("account")
    @Operation(
            summary = "How far a payroll run is (power treasury)",
            description = "To look at it is a use of the power, and as such a public event.")
    public PayrollRunJson show(@PathParam("id") UUID id) {
        return PayrollRunJson.of(showPayrollRun.run(caller.actor(), new PayrollRunId(id)));
    }

    /** Of which month. */
    @Schema(name = "NewPayrollRun")
    public record NewPayrollRun(
            @Schema(
                    type = SchemaType.STRING,
                    implementation = String.class,
                    description = "A month, from the one in which work began to the last whose `payroll.day` has come.",
                    pattern = "^[0-9]{4}-[0-9]{2}$",
                    example = "2026-02")
            YearMonth month) {}
}
