package coop.rochdale.providers;

import java.io.InputStream;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;

/**
 * Something that came from a provider, or from the treasury on its behalf.
 *
 * @param headers what came with it, by names in lower case
 * @param currency the co-op's
 * @param now when it came, by the co-op's clock
 */
public record Delivery(InputStream body, Map<String, String> headers, Currency currency, Instant now) {

    public Delivery {
        headers = Map.copyOf(headers);
    }
}
