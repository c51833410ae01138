package coop.rochdale.providers.rest;

import coop.rochdale.kernel.RefusalKind;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.Refuses;
import coop.rochdale.providers.workflow.BeginCheckout;
import coop.rochdale.providers.workflow.StripeProvider;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Having one's dues paid by card or direct debit. */
@Path("/me/membership/checkout")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Providers")
public class CheckoutResource {

    @Inject
    private Caller caller;

    @Inject
    private StripeProvider stripe;

    @Inject
    private BeginCheckout beginCheckout;

    @POST
    @RolesAllowed("account")
    @Refuses(RefusalKind.UNAVAILABLE)
    @Operation(
            summary = "Begin to have one's contribution paid through Stripe",
            description = "Send the member to the address this answers: there they give their card or account, and"
                    + " from then on Stripe collects what they contribute, month by month or year by year. What it"
                    + " collects is recorded as their payments.")
    public CheckoutJson begin(NewCheckout nothing) {
        return new CheckoutJson(beginCheckout.run(caller.actor(), stripe));
    }

    /** Nothing has to be said: what is paid is what the membership says. */
    @Schema(name = "NewCheckout", description = "An empty object.")
    public record NewCheckout() {}

    /** Where to go. */
    @Schema(name = "Checkout")
    public record CheckoutJson(
            @Schema(description = "The provider's page; good for a day.", format = "uri")
            String url) {}
}
