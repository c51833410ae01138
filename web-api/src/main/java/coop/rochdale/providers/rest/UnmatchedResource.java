package coop.rochdale.providers.rest;

import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.workflow.AssignArrival;
import coop.rochdale.providers.workflow.ListUnmatched;
import coop.rochdale.providers.workflow.RecordPayout;
import coop.rochdale.providers.workflow.RecordReturn;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
                    "It is recorded as that member's payment, as any other; or booked as what a provider paid out, and"
                            + " what that kept as fees.")
    public ArrivalJson assign(@PathParam("id") UUID id, NewAssignment whose) {
        ArrivalId arrival = new ArrivalId(id);
        return ArrivalJson.of(whose.payout()
                .map(payout -> recordPayout.run(caller.actor(), arrival, payout))
                .or(() -> whose.returned().map(payment -> recordReturn.run(caller.actor(), arrival, payment)))
                .orElseGet(() -> assignArrival.run(caller.actor(), arrival, whose.request())));
    }
}
