package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.Refused;
import coop.rochdale.providers.CheckoutOrder;
import coop.rochdale.providers.ProviderRefusal;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Asks Stripe for a page where a member has their dues paid, at a price of its own for each. */
final class StripeCheckout {

    private static final Logger LOG = Logger.getLogger(StripeCheckout.class.getName());
    /** The version of their interface that these fields are of, whatever the account's default. */
    private static final String VERSION = "2024-06-20";

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(15);
    private static final long HOUR_SECONDS = 3_600;
    private static final int OK = 200;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final StripeSettings.Values settings;

    StripeCheckout(StripeSettings.Values settings) {
        this.settings = settings;
    }

    String begin(CheckoutOrder order) {
        String key = settings.key()
                .orElseThrow(() -> Refused.because(ProviderRefusal.NOT_CONFIGURED, "Stripe", "ROCHDALE_STRIPE_KEY"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.address() + "/v1/checkout/sessions"))
                .timeout(ANSWERING)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Stripe-Version", VERSION)
                .header("Idempotency-Key", once(order))
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields(order))))
                .build();
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == OK) {
                return JsonPiece.read(answer.body()).needed("url");
            }
            LOG.log(Level.WARNING, "Stripe answers {0} to a checkout", answer.statusCode());
        } catch (IOException away) {
            LOG.log(
                    Level.WARNING,
                    "Stripe does not answer: {0}",
                    away.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Refused unreadable) {
            LOG.log(Level.WARNING, "Stripe answers a checkout without an address");
        }
        throw Refused.because(ProviderRefusal.AWAY, "Stripe");
    }

    /** The same order within the hour is the same session, however often a member presses the button. */
    private static String once(CheckoutOrder order) {
        String said = order.membership() + " " + order.amount() + " " + order.interval() + " "
                + order.at().getEpochSecond() / HOUR_SECONDS;
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Map<String, String> fields(CheckoutOrder order) {
        String membership = order.membership().toString();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("mode", "subscription");
        fields.put("client_reference_id", membership);
        fields.put("metadata[membership]", membership);
        fields.put("subscription_data[metadata][membership]", membership);
        fields.put("line_items[0][quantity]", "1");
        fields.put(
                "line_items[0][price_data][currency]",
                order.amount().currency().getCurrencyCode().toLowerCase(Locale.ROOT));
        fields.put("line_items[0][price_data][unit_amount]", Long.toString(StripeAmount.stripes(order.amount())));
        fields.put(
                "line_items[0][price_data][recurring][interval]",
                order.interval().word());
        fields.put("line_items[0][price_data][product_data][name]", "Membership dues");
        fields.put("success_url", settings.home() + "/?checkout=done");
        fields.put("cancel_url", settings.home() + "/?checkout=cancelled");
        return fields;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
