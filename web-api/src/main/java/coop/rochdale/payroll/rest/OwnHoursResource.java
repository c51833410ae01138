package coop.rochdale.payroll.rest;

import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.payroll.WorkedHours;
import coop.rochdale.payroll.WorkedHoursId;
import coop.rochdale.payroll.workflow.ListOwnHours;
import coop.rochdale.payroll.workflow.LogHours;
import coop.rochdale.payroll.workflow.WithdrawHours;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.Stint;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
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

/** Hours that the caller worked in a position that is paid by the hour. */
@Path("/me/hours")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payroll")
public class OwnHoursResource {

    @Inject
    private Caller caller;

    @Inject
    private LogHours logHours;

    @Inject
    private ListOwnHours listOwnHours;

    @Inject
    private WithdrawHours withdrawHours;

    /** What was worked. */
    @Schema(name = "NewHours")
    public record NewHours(
            UUID employment,
            @Schema(description = "In UTC; within a year.") LocalDate date,

            @Schema(description = "In quarters, 0.25 to 24.", example = "1.5", maxLength = 5)
            @Size(max = 5, message = "Write hours in quarters, 0.25 to 24, such as \"1.5\".")
            String hours,

            @Schema(description = "One line.", example = "Baked for the market.", maxLength = 200)
            @Size(max = 400, message = "Say what you did in one line of at most 200 characters.")
            String task) {

        LogHours.Request request() {
            return new LogHours.Request(new EmploymentId(employment), new Stint(task, date, Stint.minutes(hours)));
        }
    }

    @POST
    @RolesAllowed("account")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Log hours of one's own",
            description =
                    "In a position that is paid by the hour. Give the id to somebody with a vote who saw it: what they"
                            + " attest, the next payslip pays.")
    @APIResponse(
            responseCode = "201",
            description = "The hours.",
            content = @Content(schema = @Schema(implementation = HoursJson.class)))
    public Response log(NewHours hours) {
        WorkedHours logged = logHours.run(caller.actor(), hours.request());
        return Answers.created("/hours/" + logged.id(), HoursJson.of(logged));
    }

    @GET
    @RolesAllowed("account")
    @Operation(summary = "The caller's hours, logged last first")
    public PageJson<HoursJson> list(@BeanParam PageQuery page) {
        return Answers.pageJson(listOwnHours.run(caller.actor(), page.wish()), HoursJson::of);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed("account")
    @Operation(summary = "Withdraw hours of one's own that nobody attested yet")
    public HoursJson withdraw(@PathParam("id") UUID id) {
        return HoursJson.of(withdrawHours.run(caller.actor(), new WorkedHoursId(id)));
    }
}
