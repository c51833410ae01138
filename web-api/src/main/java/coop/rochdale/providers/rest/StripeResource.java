package coop.rochdale.providers.rest;

import coop.rochdale.providers.workflow.ReceiveNotice;
import coop.rochdale.providers.workflow.StripeProvider;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where Stripe sends its events. */
@Path("/payments/providers/stripe")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Providers")
public class StripeResource {

    @Inject
    private StripeProvider stripe;

    @Inject
    private ReceiveNotice receiveNotice;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Hear an event of Stripe's, which proves by its signature that it is one",
            description = "Name this address to Stripe as an endpoint for `checkout.session.completed`, `invoice.paid`,"
                    + " `invoice_payment.paid`, `invoice.payment_failed` (nothing follows from it but by the clock),"
                    + " `charge.refunded`, `refund.failed`, `refund.updated` (or `charge.refund.updated`),"
                    + " `charge.dispute.created`, `charge.dispute.funds_reinstated` and `customer.subscription.deleted`; others are answered the same and ignored. An event is heard once,"
                    + " in whatever order they come.")
    public HeardJson hear(
            InputStream event,
            @HeaderParam("Stripe-Signature")
                    @Parameter(
                            description =
                                    "`t` and `v1` as Stripe writes them: an HMAC-SHA256 with the endpoint's secret,"
                                            + " at most 300 seconds old.")
                    @Nullable
                    String signature) {
        receiveNotice.run(new ReceiveNotice.Request(
                stripe,
                event,
                Map.of("stripe-signature", Optional.ofNullable(signature).orElse(""))));
        return new HeardJson(true);
    }
}
