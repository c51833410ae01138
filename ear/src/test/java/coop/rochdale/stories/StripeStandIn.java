package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Stands in for Stripe: hears what the server asks of it, and signs events as Stripe does. */
final class StripeStandIn implements AutoCloseable {
    static final String KEY = "sk_test_of_the_stories";
    static final String SECRET = "whsec_of_the_stories";
    static final String ADDRESS = "http://127.0.0.1:" + LaunchedServer.freePort();

    private final HttpServer server;
    private final List<Map<String, String>> asked = Collections.synchronizedList(new ArrayList<>());

    StripeStandIn() {
        try {
            server = HttpServer.create(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(),
                            URI.create(ADDRESS).getPort()),
                    1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/v1/checkout/sessions", exchange -> {
            Map<String, String> request = new TreeMap<>();
            request.put("Authorization", exchange.getRequestHeaders().getFirst("Authorization"));
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            for (String field : form.split("&", -1)) {
                String[] pair = field.split("=", 2);
                request.put(decoded(pair[0]), decoded(pair[1]));
            }
            asked.add(request);
            byte[] answer = "{\"id\": \"cs_1\", \"url\": \"https://checkout.stripe.com/c/pay/cs_1\"}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    /** Headers and fields of each request. */
    List<Map<String, String>> asked() {
        return List.copyOf(asked);
    }

    /** What it tells of an object, as it sends it. */
    static String event(String type, JsonObject object, Instant at) {
        return json(
                        "id",
                        "evt_" + UUID.randomUUID(),
                        "object",
                        "event",
                        "created",
                        at.getEpochSecond(),
                        "type",
                        type,
                        "data",
                        json("object", object))
                .toString();
    }

    /** The header that proves this event. */
    static String signature(String event, Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = (at.getEpochSecond() + "." + event).getBytes(StandardCharsets.UTF_8);
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
