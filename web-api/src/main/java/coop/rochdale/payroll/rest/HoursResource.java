package coop.rochdale.payroll.rest;

import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.payroll.WorkedHoursId;
import coop.rochdale.payroll.workflow.AttestHours;
import coop.rochdale.payroll.workflow.CorrectHours;
import coop.rochdale.payroll.workflow.ShowHours;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Others' hours, for whoever was given their id. */
@Path("/hours/{id}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payroll")
public class HoursResource {

    @Inject
    private Caller caller;

    @Inject
    private ShowHours showHours;

    @Inject
    private AttestHours attestHours;

    @Inject
    private CorrectHours correctHours;

    /** Why they are taken back. */
    @Schema(name = "HoursCorrection")
    public record Correction(
            @Schema(description = "One line.", maxLength = 500, example = "Logged twice.")
            @Size(max = 1_000, message = "Say why in one line of at most 500 characters.")
            String reason) {}

    @GET
    @RolesAllowed("account")
    @Operation(
            summary = "Somebody's hours, for them and for people with a vote who know the id",
            description =
                    "Their worker gives it to them. The power treasury may name hours as events do, by `subject`; to look"
                            + " at them so is a use of the power, and as such a public event.")
    public HoursJson show(@PathParam("id") UUID id) {
        return HoursJson.of(showHours.run(caller.actor(), new WorkedHoursId(id)));
    }

    @POST
    @Path("/attestation")
    @RolesAllowed("account")
    @Operation(
            summary = "Attest that somebody else worked these hours",
            description =
                    "For people with a vote; nobody attests their own, nor more in a month than the law foresees for the"
                            + " position. The next payslip pays them.")
    public HoursJson attest(@PathParam("id") UUID id) {
        return HoursJson.of(attestHours.run(caller.actor(), new WorkedHoursId(id)));
    }

    @POST
    @Path("/correction")
    @RolesAllowed("account")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take back attested hours that were not worked (power treasury)",
            description =
                    "What payslips said of them, the next one takes back. Their id will do, or `subject` of the event that"
                            + " told of them.")
    public HoursJson correct(@PathParam("id") UUID id, Correction correction) {
        return HoursJson.of(correctHours.run(caller.actor(), new WorkedHoursId(id), correction.reason()));
    }
}
