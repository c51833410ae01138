package coop.rochdale.providers.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import coop.rochdale.charter.Clause;
import coop.rochdale.dues.workflow.Treasury;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Interval;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.MembershipRefusal;
import coop.rochdale.providers.ProviderRefusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What we send to Stripe, seen by somebody who stands in for it. */
class CheckoutTest {

    private final Providers coop = new Providers();
    private final Actor alice = coop.treasury.member("alice");
    private final List<Map<String, String>> asked = new ArrayList<>();
    private HttpServer standIn;
    private int status = 200;
    private String answer = "{\"id\": \"cs_1\", \"url\": \"https://checkout.stripe.com/c/pay/cs_1\"}";

    @BeforeEach
    void begin() throws IOException {
        standIn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        standIn.createContext("/v1/checkout/sessions", this::hear);
        standIn.start();
    }

    @AfterEach
    void end() {
        standIn.stop(0);
    }

    @Test
    void asksForAPriceOfTheMembersOwn() {
        String url = coop.checkout().run(alice, stripe());
        assertThat(url).isEqualTo("https://checkout.stripe.com/c/pay/cs_1");
        String membership = coop.treasury.membership(alice).toString();
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0))
                .containsEntry("method", "POST")
                .containsEntry("Authorization", "Bearer sk_test_secret")
                .containsEntry("Content-Type", "application/x-www-form-urlencoded")
                .containsEntry("mode", "subscription")
                .containsEntry("client_reference_id", membership)
                .containsEntry("subscription_data[metadata][membership]", membership)
                .containsEntry("line_items[0][quantity]", "1")
                .containsEntry("line_items[0][price_data][currency]", "usd")
                .containsEntry("line_items[0][price_data][unit_amount]", "500")
                .containsEntry("line_items[0][price_data][recurring][interval]", "month")
                .containsEntry("line_items[0][price_data][product_data][name]", "Membership dues")
                .containsEntry("success_url", "https://coop.example/?checkout=done")
                .containsEntry("cancel_url", "https://coop.example/?checkout=cancelled");
        assertThat(asked.get(0).get("Stripe-Version")).isNotBlank();
    }

    @Test
    void asksForNoLessThanTheFeeInForce() {
        coop.treasury.charter.adopt(
                Clause.DUES_MINIMUM, "7.50", coop.treasury.clock.instant(), Treasury.POSITION.act());
        coop.checkout().run(alice, stripe());
        assertThat(asked.get(0)).containsEntry("line_items[0][price_data][unit_amount]", "750");
        Actor bob = coop.treasury.member("bob", "9.00", Interval.YEAR);
        coop.checkout().run(bob, stripe());
        assertThat(asked.get(1))
                .as("what they chose, where that is more")
                .containsEntry("line_items[0][price_data][unit_amount]", "10800")
                .containsEntry("line_items[0][price_data][recurring][interval]", "year");
    }

    @Test
    void isTheSameRequestWithinTheHourAndAnotherOneLater() {
        coop.checkout().run(alice, stripe());
        coop.checkout().run(alice, stripe());
        coop.treasury.clock.set(coop.treasury.clock.instant().plusSeconds(3_600));
        coop.checkout().run(alice, stripe());
        List<String> keys =
                asked.stream().map(request -> request.get("Idempotency-Key")).toList();
        assertThat(keys.get(0)).isNotBlank().isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
    }

    @Test
    void saysWhenStripeCannotBeAskedAndNeverWhatTheSecretIs() {
        for (int wrong : List.of(400, 401, 402, 429, 500)) {
            status = wrong;
            answer = "{\"error\": {\"message\": \"Invalid API Key provided: sk_test_secret\"}}";
            assertRefused(ProviderRefusal.AWAY);
        }
        status = 200;
        for (String odd : List.of("", "[]", "{}", "<html/>")) {
            answer = odd;
            assertRefused(ProviderRefusal.AWAY);
        }
        standIn.stop(0);
        assertRefused(ProviderRefusal.AWAY);
    }

    @Test
    void isForMembersWhoHaveNoneYet() {
        Actor guest = coop.treasury.person("guest");
        assertThatThrownBy(() -> coop.checkout().run(guest, stripe()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(MembershipRefusal.NOT_A_MEMBER));
        MembershipId membership = coop.treasury.membership(alice);
        String event = new StripeEvents(coop.treasury.clock.instant()).checkedOut(membership, "cus_1", "sub_1");
        coop.hear(event, StripeEvents.signed(event, coop.treasury.clock.instant()));
        assertRefused(ProviderRefusal.SUBSCRIBED);
        coop.treasury.resign().run(alice);
        coop.treasury.clock.set(coop.treasury.clock.instant().plusSeconds(1));
        coop.treasury.rejoins(alice);
        assertRefused(ProviderRefusal.SUBSCRIBED);
        assertThat(asked).isEmpty();
        String ended = new StripeEvents(coop.treasury.clock.instant())
                .event("customer.subscription.deleted", "{\"id\": \"sub_1\"}")
                .replace("evt_1", "evt_2");
        coop.hear(ended, StripeEvents.signed(ended, coop.treasury.clock.instant()));
        coop.checkout().run(alice, stripe());
        assertThat(asked).hasSize(1);
    }

    private void assertRefused(Refusal why) {
        assertThatThrownBy(() -> coop.checkout().run(alice, stripe()))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(why);
                    assertThat(refused.detail()).doesNotContain("sk_test");
                });
    }

    private StripeProvider stripe() {
        return new StripeProvider(new StripeSettings(new StripeSettings.Values(
                Optional.of("sk_test_secret"),
                Optional.empty(),
                "http://127.0.0.1:" + standIn.getAddress().getPort(),
                "https://coop.example")));
    }

    private void hear(HttpExchange exchange) throws IOException {
        Map<String, String> request = new TreeMap<>();
        request.put("method", exchange.getRequestMethod());
        for (String header : List.of("Authorization", "Content-Type", "Stripe-Version", "Idempotency-Key")) {
            request.put(header, exchange.getRequestHeaders().getFirst(header));
        }
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String field : form.split("&", -1)) {
            String[] pair = field.split("=", 2);
            request.put(decoded(pair[0]), decoded(pair[1]));
        }
        asked.add(request);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
