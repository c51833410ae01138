package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.jpa.Examination;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stripe's money that came back and was taken for a gift, though more of it went again than was known. */
@Story
class WentAgainStory {
    private final Server server;
    private final Api api;
    private final Clock clock;
    private final Books books;

    WentAgainStory(Server server, Api api, Clock clock) {
        this.server = server;
        this.api = api;
        this.clock = clock;
        this.books = new Books(api);
    }

    /** Of 8.00, 2.00 were refunded and came back, and 7.00 were refunded in all but those; that they came back first is told last. */
    @Test
    void whatWentAgainIsNoGift() throws Exception {
        String membership = api.as("ivy")
                .post("/memberships", json("contribution", money("5.00"), "interval", "month"))
                .expect(201)
                .text("id");
        String charge = "ch_" + membership;
        JsonObject ours = json("subscription_details", json("metadata", json("membership", membership)));
        hear(event(
                "invoice.paid",
                json(
                        "id",
                        "in_" + membership,
                        "amount_paid",
                        800,
                        "currency",
                        "usd",
                        "charge",
                        charge,
                        "parent",
                        ours)));
        hear(event("charge.refunded", refundedSoFar(charge, 200)));
        JsonObject failed =
                json("id", "re_" + membership, "amount", 200, "charge", charge, "currency", "usd", "status", "failed");
        String first = event("refund.failed", failed);
        hear(event("charge.refunded", refundedSoFar(charge, 700)));
        hear(event("refund.updated", failed));
        assertThat(books.moved().get(0)).isEqualTo("assets:stripe 3.00 USD");

        String path = "/payments/unmatched/" + arrival("re_" + membership + " failed") + "/assignment";
        api.founder()
                .post(path + "/return", json("reason", "They gave it to us."))
                .expect(200);
        api.founder().post(path, json("bookAs", "gift")).expect(200);
        assertThat(books.moved().get(0)).isEqualTo("assets:stripe 3.00 USD");
        hear(first);
        assertThat(books.moved()).as("the gift is none any more").isEmpty();
        api.founder().post(path, json("bookAs", "gift")).expectProblem(409, "providers.went-again");
        api.founder().post(path, json("dismiss", "Not ours.")).expectProblem(409, "providers.went-again");
        api.founder().post(path, json("membership", membership)).expect(200);
        assertThat(books.moved().get(0)).isEqualTo("assets:stripe 1.00 USD");
        try (Connection database = server.database()) {
            assertThat(Examination.of(database).findings())
                    .filteredOn(finding -> finding.invariant().matches("providers.*|events.arrival.*"))
                    .isEmpty();
        }
    }

    private static JsonObject refundedSoFar(String charge, int amount) {
        return json("id", charge, "amount", 800, "amount_refunded", amount, "currency", "usd");
    }

    private String arrival(String reference) {
        return new Tables(server)
                .ask("select id from arrival where reference = '" + reference + "'")
                .get(0);
    }

    private void hear(String event) {
        api.nobody()
                .with("Stripe-Signature", StripeStandIn.signature(event, clock.now()))
                .send("POST", "/payments/providers/stripe", Optional.of(event))
                .expect(200);
    }

    /** A minute later. */
    private String event(String type, JsonObject object) {
        clock.advance(Duration.ofMinutes(1));
        return StripeStandIn.event(type, object, clock.now());
    }
}
