package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.workflow.Setting;
import coop.rochdale.kernel.workflow.StartUpTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the operator says of Stripe: the secrets never leave this package. */
@ApplicationScoped
public class StripeSettings implements StartUpTask {

    private static final int AFTER_THE_BANK = 151;

    private Values values = new Values(Optional.empty(), Optional.empty(), "https://api.stripe.com", "");

    public StripeSettings() {}

    /** For tests, which start no server. */
    StripeSettings(Values values) {
        this.values = values;
    }

    /**
     * What is set.
     *
     * @param key by which Stripe knows us
     * @param webhookSecret by which we know Stripe
     * @param address where Stripe is, without a slash at the end
     * @param home where members come back to
     */
    record Values(Optional<String> key, Optional<String> webhookSecret, String address, String home) {

        @Override
        public String toString() {
            return "Values[" + address + "]";
        }
    }

    Values values() {
        return values;
    }

    /** Whether members can be sent to Stripe to pay. */
    public boolean takesCards() {
        return values.key().isPresent();
    }

    @Override
    public int order() {
        return AFTER_THE_BANK;
    }

    @Override
    public void run() {
        Config config = ConfigProvider.getConfig();
        values = new Values(
                Setting.of(config, "rochdale.stripe.key"),
                Setting.of(config, "rochdale.stripe.webhook.secret"),
                Setting.address(config, "rochdale.stripe.url").orElse(values.address()),
                Setting.ownAddress(config));
    }
}
