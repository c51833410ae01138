package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.Refused;
import coop.rochdale.providers.CheckoutOrder;
import coop.rochdale.providers.CheckoutProvider;
import coop.rochdale.providers.Delivery;
import coop.rochdale.providers.ProviderRefusal;
import coop.rochdale.providers.Telling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Stripe: cards and direct debits, told by signed events (rules R9 and R10). */
@ApplicationScoped
public class StripeProvider implements CheckoutProvider {

    public static final String NAME = "stripe";

    private StripeSettings settings;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected StripeProvider() {}

    @Inject
    public StripeProvider(StripeSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isSetUp() {
        return settings.values().key().isPresent();
    }

    @Override
    public void read(Delivery delivery, Telling telling) {
        String secret = settings.values()
                .webhookSecret()
                .orElseThrow(() ->
                        Refused.because(ProviderRefusal.NOT_CONFIGURED, "Stripe", "ROCHDALE_STRIPE_WEBHOOK_SECRET"));
        byte[] body = body(delivery);
        String header = delivery.headers().getOrDefault("stripe-signature", "");
        boolean genuine = StripeSignature.read(header)
                .filter(signature -> signature.proves(body, secret, delivery.now()))
                .isPresent();
        if (!genuine) {
            throw Refused.because(ProviderRefusal.NOT_GENUINE, "Stripe");
        }
        StripeEvent.of(JsonPiece.read(body)).tell(telling);
    }

    /** As large as any body of a request, and no larger. */
    static byte[] body(Delivery delivery) {
        try {
            return delivery.body().readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String begin(CheckoutOrder order) {
        return new StripeCheckout(settings.values()).begin(order);
    }
}
