package coop.rochdale.providers.rest;

import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.workflow.AssignArrival;
import coop.rochdale.providers.workflow.BookArrival;
import coop.rochdale.providers.workflow.DismissArrival;
import coop.rochdale.providers.workflow.ListUnmatched;
import coop.rochdale.providers.workflow.RecordPayout;
import coop.rochdale.providers.workflow.RecordReturn;
import coop.rochdale.providers.workflow.ReopenArrival;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Money that arrived and found nobody. */
@Path("/payments/unmatched")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Providers")
public class UnmatchedResource {

    @Inject
    private Caller caller;

    @Inject
    private ListUnmatched listUnmatched;

    @Inject
    private AssignArrival assignArrival;

    @Inject
    private RecordPayout recordPayout;

    @Inject
    private RecordReturn recordReturn;

    @Inject
    private BookArrival bookArrival;

    @Inject
    private DismissArrival dismissArrival;

    @Inject
    private ReopenArrival reopenArrival;

    @GET
    @RolesAllowed("account")
    @Operation(
            summary = "Money that waits for the treasury to say whose it is, the oldest first (power treasury)",
            description = "To look at it is a use of the power treasury, and as such a public event.")
    public PageJson<ArrivalJson> list(@BeanParam PageQuery page) {
        return Answers.pageJson(listUnmatched.run(caller.actor(), page.wish()), ArrivalJson::of);
    }

    @POST
    @Path("/{id}/assignment")
    @RolesAllowed("account")
    @Operation(
            summary = "Say whose unmatched money is (power treasury)",
            description =
                    "It is recorded as that member's payment, as any other; booked as what a provider paid out, and what"
                            + " that kept as fees; booked as a gift or the like; or dismissed.")
    public ArrivalJson assign(@PathParam("id") UUID id, NewAssignment whose) {
        ArrivalId arrival = new ArrivalId(id);
        return ArrivalJson.of(whose.payout()
                .map(payout -> recordPayout.run(caller.actor(), arrival, payout))
                .or(() -> whose.returned().map(payment -> recordReturn.run(caller.actor(), arrival, payment)))
                .or(() -> whose.booked().map(kind -> bookArrival.run(caller.actor(), arrival, kind)))
                .or(() -> whose.dismissed().map(reason -> dismissArrival.run(caller.actor(), arrival, reason)))
                .orElseGet(() -> assignArrival.run(caller.actor(), arrival, whose.request())));
    }

    /** A decision to take back. */
    @Schema(name = "NewAssignmentReturn", description = "What became of an arrival was a mistake.")
    public record AssignmentReturn(
            @Size(max = 1_000, message = "Say why in one line of 1 to 500 characters.")
            @Schema(
                    description = "One line for everybody's eyes: it stands in the ledger, so name nobody.",
                    example = "Taken for another member's.",
                    minLength = 1,
                    maxLength = 500)
            String reason) {}

    @POST
    @Path("/{id}/assignment/return")
    @RolesAllowed("account")
    @Operation(
            summary = "Take back what became of money that arrived (power treasury)",
            description =
                    "What it was booked as is reversed, and a payment that it was taken for is taken back with all that"
                            + " it bought, also where that found its member by itself. It is unmatched again, with what went back"
                            + " of it in part, and whose payments this customer of the provider makes is forgotten.")
    @APIResponse(
            responseCode = "200",
            description = "The arrival as it is now.",
            content = @Content(schema = @Schema(implementation = ArrivalJson.class)))
    public Response reopen(@PathParam("id") UUID id, AssignmentReturn why) {
        return Answers.ok(ArrivalJson.of(reopenArrival.run(caller.actor(), new ArrivalId(id), why.reason())));
    }
}
