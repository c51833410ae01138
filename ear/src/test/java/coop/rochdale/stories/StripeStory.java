package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.jpa.Examination;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Members have their dues collected by Stripe, which is played by the test: what we ask of it, and what it tells us. */
@Story
class StripeStory {
    private final Server server;
    private final Api api;
    private final Clock clock;
    private final Books books;

    StripeStory(Server server, Api api, Clock clock) {
        this.server = server;
        this.api = api;
        this.clock = clock;
        this.books = new Books(api);
    }

    @Test
    void aMemberIsSentToStripeToPayWhatTheyContribute() {
        String membership = join("tom");
        Api sam = api.as("tom");
        sam.post("/me/membership/checkout", json()).expectProblem(503, "providers.away");
        try (StripeStandIn stripe = new StripeStandIn()) {
            assertThat(sam.post("/me/membership/checkout", json()).expect(200).text("url"))
                    .isEqualTo("https://checkout.stripe.com/c/pay/cs_1");
            assertThat(stripe.asked()).hasSize(1);
            assertThat(stripe.asked().get(0))
                    .containsEntry("Authorization", "Bearer " + StripeStandIn.KEY)
                    .containsEntry("client_reference_id", membership)
                    .containsEntry("line_items[0][price_data][unit_amount]", "500")
                    .containsEntry("line_items[0][price_data][recurring][interval]", "month");
        }
        api.as("guest").post("/me/membership/checkout", json()).expectProblem(409, "members.not-a-member");
        assertThat(server.log()).doesNotContain(StripeStandIn.KEY, StripeStandIn.SECRET);
    }

    @Test
    void whatStripeCollectsIsPaidHoweverItIsTold() throws Exception {
        String membership = join("sam");
        Api sam = api.as("sam");
        String paid = event(
                "invoice.paid",
                json(
                        "id",
                        "in_" + membership,
                        "amount_paid",
                        500,
                        "currency",
                        "usd",
                        "customer",
                        "cus_" + membership,
                        "customer_email",
                        "sam@private.example",
                        "charge",
                        "ch_" + membership));
        String checkedOut = event(
                "checkout.session.completed",
                json(
                        "id",
                        "cs_" + membership,
                        "mode",
                        "subscription",
                        "payment_status",
                        "paid",
                        "client_reference_id",
                        membership,
                        "customer",
                        "cus_" + membership,
                        "subscription",
                        "sub_" + membership));
        // What was paid is told before whose it is, and several times at once.
        assertThat(atOnce(paid)).containsOnly(200);
        assertStanding(sam, "pending");
        assertThat(atOnce(checkedOut)).containsOnly(200);
        assertStanding(sam, "current");
        hear(paid).expect(200);
        assertThat(books.moved()).containsExactly("assets:stripe 5.00 USD", "income:dues -5.00 USD");
        hear(event(
                        "charge.dispute.created",
                        json("id", "dp_" + membership, "amount", 500, "currency", "usd", "charge", "ch_" + membership)))
                .expect(200);
        assertStanding(sam, "pending");
        assertThat(books.moved()).isEmpty();
        sam.post("/me/membership/checkout", json()).expectProblem(409, "providers.subscribed");
        hear(event("customer.subscription.deleted", json("id", "sub_" + membership)))
                .expect(200);
        assertStanding(sam, "pending");
        assertThat(server.log()).doesNotContain(StripeStandIn.KEY, StripeStandIn.SECRET, "sam@private.example");
    }

    /** As Stripe tells it from 2025 on, when neither the invoice names what paid it nor that the invoice. */
    @Test
    void aDisputeThatIsWonPaysAgainByWhateverNameStripeCallsTheMoney() {
        String membership = join("lou");
        Api lou = api.as("lou");
        JsonObject dispute = json(
                "id",
                "dp_" + membership,
                "amount",
                500,
                "currency",
                "usd",
                "charge",
                "ch_" + membership,
                "payment_intent",
                "pi_" + membership);
        JsonObject ours = json("subscription_details", json("metadata", json("membership", membership)));
        hear(event(
                        "invoice.paid",
                        json("id", "in_" + membership, "amount_paid", 500, "currency", "usd", "parent", ours)))
                .expect(200);
        hear(event("charge.dispute.created", dispute)).expect(200);
        assertStanding(lou, "current");
        hear(event(
                        "invoice_payment.paid",
                        json(
                                "id",
                                "inpay_" + membership,
                                "invoice",
                                "in_" + membership,
                                "payment",
                                json("type", "payment_intent", "payment_intent", "pi_" + membership))))
                .expect(200);
        assertStanding(lou, "pending");
        assertThat(books.moved()).isEmpty();
        hear(event("charge.dispute.funds_reinstated", dispute)).expect(200);
        hear(event("charge.dispute.created", dispute)).expect(200);
        assertStanding(lou, "current");
        assertThat(books.moved()).containsExactly("assets:stripe 5.00 USD", "income:dues -5.00 USD");
    }

    /** Told by several events at once, before and after what it undoes. */
    @Test
    void aRefundThatFailsIsTheCoopsMoneyAgain() throws Exception {
        String membership = join("ola");
        Api ola = api.as("ola");
        hearOfAPartThatWasRefunded(membership);
        assertThat(books.moved())
                .containsExactly(
                        "assets:stripe 6.00 USD", "income:dues -5.00 USD", "liabilities:member-credit -1.00 USD");
        JsonObject failed = json(
                "id",
                "re_" + membership,
                "object",
                "refund",
                "amount",
                200,
                "charge",
                "ch_" + membership,
                "currency",
                "usd",
                "failure_balance_transaction",
                "txn_" + membership,
                "failure_reason",
                "expired_or_canceled_card",
                "status",
                "failed");
        List<String> undone = Stream.of("refund.failed", "refund.updated", "charge.refund.updated")
                .map(type -> event(type, failed))
                .toList();
        for (int time = 0; time < 2; time++) {
            assertThat(Race.run(6, turn -> hear(undone.get(turn % 3)).status())).containsOnly(200);
        }
        assertThat(books.moved())
                .containsExactly(
                        "assets:stripe 8.00 USD", "income:dues -5.00 USD", "liabilities:member-credit -3.00 USD");
        assertStanding(ola, "current");
        assertThat(api.founder()
                        .get("/payments/" + paymentOf("re_" + membership + " failed"))
                        .expect(200)
                        .text("membership"))
                .isEqualTo(membership);
        assertThat(new Tables(server).count("payment where reference like 're_" + membership + "%'"))
                .isOne();
    }

    /** Of 8.00, 2.00 did not reach their payer, all was disputed and won back, and then 5.00 were refunded in all but those. */
    @Test
    void whatIsRefundedAfterAllThatIsCountedOnce() throws Exception {
        String membership = join("una");
        hearOfAPartThatWasRefunded(membership);
        String charge = "ch_" + membership;
        JsonObject failed =
                json("id", "re_" + membership, "amount", 200, "charge", charge, "currency", "usd", "status", "failed");
        JsonObject dispute = json("id", "dp_" + membership, "amount", 800, "currency", "usd", "charge", charge);
        hearLater("refund.failed", failed);
        hearLater("charge.dispute.created", dispute);
        assertStanding(api.as("una"), "pending");
        hearLater("charge.dispute.funds_reinstated", dispute);
        assertThat(books.moved().get(0)).isEqualTo("assets:stripe 8.00 USD");
        hearLater("charge.refunded", json("id", charge, "amount", 800, "amount_refunded", 500, "currency", "usd"));
        assertThat(books.moved().get(0)).isEqualTo("assets:stripe 3.00 USD");
        try (Connection database = server.database()) {
            assertThat(Examination.of(database).findings())
                    .filteredOn(finding -> finding.invariant().startsWith("providers."))
                    .isEmpty();
        }
    }

    private void hearLater(String type, JsonObject object) {
        clock.advance(Duration.ofMinutes(1));
        hear(event(type, object)).expect(200);
    }

    private String paymentOf(String reference) {
        return new Tables(server)
                .ask("select payment from arrival where reference = '" + reference + "'")
                .get(0);
    }

    @Test
    void whatWasAnotherMembersIsTheirsThoughAPartOfItWentBackBefore() {
        String membership = join("max");
        String other = join("ned");
        hearOfAPartThatWasRefunded(membership);
        String part = arrival("ch_" + membership + " refunded 200 at %");
        assertThat(books.moved())
                .containsExactly(
                        "assets:stripe 6.00 USD", "income:dues -5.00 USD", "liabilities:member-credit -1.00 USD");

        String paid = "/payments/unmatched/" + arrival("in_" + membership) + "/assignment";
        String back = "/payments/unmatched/" + part + "/assignment";
        String open = "update arrival set outcome = 'unmatched', mismatch = 'reopened', payment = null where id = '";
        assertThatThrownBy(() -> new Tables(server).execute(open + part + "'"))
                .as("as long as its payment is what it was")
                .hasStackTraceContaining("is decided");
        api.founder()
                .post(paid + "/return", json("reason", "Another member's."))
                .expect(200);
        assertThat(books.moved()).isEmpty();
        assertStanding(api.as("max"), "pending");
        String payment =
                api.founder().post(paid, json("membership", other)).expect(200).text("payment");
        api.founder().post(back, json("returnOf", payment)).expect(200);
        assertStanding(api.as("ned"), "current");
        assertThat(books.moved())
                .containsExactly(
                        "assets:stripe 6.00 USD", "income:dues -5.00 USD", "liabilities:member-credit -1.00 USD");
    }

    private void hearOfAPartThatWasRefunded(String membership) {
        JsonObject ours = json("subscription_details", json("metadata", json("membership", membership)));
        String charge = "ch_" + membership;
        JsonObject paid =
                json("id", "in_" + membership, "amount_paid", 800, "currency", "usd", "charge", charge, "parent", ours);
        hear(event("invoice.paid", paid)).expect(200);
        JsonObject refunded = json("id", charge, "amount", 800, "amount_refunded", 200, "currency", "usd");
        hear(event("charge.refunded", refunded)).expect(200);
    }

    /** @param reference with % for what does not matter */
    private String arrival(String reference) {
        return new Tables(server)
                .ask("select id from arrival where reference like '" + reference + "'")
                .get(0);
    }

    @Test
    void whatComesThroughOthersFindsItsMemberToo() {
        String membership = join("kim");
        String reference = api.as("kim").get("/me/membership").expect(200).text("/openInvoice/reference");
        String transaction = "k-" + membership;
        JsonObject payment = json(
                "verification_token", "a-token-of-ko-fi",
                "message_id", transaction,
                "timestamp", clock.now(),
                "type", "Donation",
                "from_name", "Kim",
                "email", "kim@private.example",
                "message", "Dues " + reference,
                "amount", "2.00",
                "currency", "USD",
                "kofi_transaction_id", transaction);
        for (int time = 0; time < 2; time++) {
            koFi(payment).expect(200);
        }
        koFi(json("verification_token", "guessed", "message_id", "x")).expectProblem(400, "providers.not-genuine");
        String file = "datetime,legacyId,type,kind,amount,currency,oppositeAccountSlug,description\n" + clock.today()
                + "T00:00:00," + transaction + ",CREDIT,CONTRIBUTION,3.00,USD,kim,\"Monthly\n" + reference + "\"\n"
                + fees(600, transaction);
        Api csv = api.founder().with("Content-Type", "text/csv");
        assertThat(csv.send("POST", "/payments/imports/open-collective", Optional.of(file))
                        .expect(201)
                        .number("/lines/matched"))
                .isOne();
        for (String wrong : List.of("a,b\n1,2\n", file.replace("kim", "k\u0000m"), file.replace("-599", "\u0000"))) {
            csv.send("POST", "/payments/imports/open-collective", Optional.of(wrong))
                    .expectProblem(422, "providers.unreadable");
        }
        assertStanding(api.as("kim"), "current");
        assertThat(books.moved())
                .containsExactly("assets:ko-fi 2.00 USD", "assets:open-collective 3.00 USD", "income:dues -5.00 USD");
        assertThat(server.log()).doesNotContain("kim@private.example");
    }

    private String fees(int many, String name) {
        return IntStream.range(0, many)
                .mapToObj(fee -> clock.today() + "," + name + "-" + fee + ",DEBIT,HOST_FEE,-0.01,USD,host,Fee\n")
                .collect(Collectors.joining());
    }

    private Answer koFi(JsonObject payment) {
        return api.nobody()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        "/payments/providers/ko-fi",
                        Optional.of("data=" + URLEncoder.encode(payment.toString(), StandardCharsets.UTF_8)));
    }

    @Test
    void whoeverDoesNotKnowTheSecretIsNotHeard() {
        String event = event("invoice.paid", json("id", "in_forged", "amount_paid", 500, "currency", "usd"));
        api.nobody()
                .send("POST", "/payments/providers/stripe", Optional.of(event))
                .expectProblem(400, "providers.not-genuine");
        String old = StripeStandIn.signature(event, clock.now().minusSeconds(400));
        heard(event, old).expectProblem(400, "providers.not-genuine");
        heard(event + " ", StripeStandIn.signature(event, clock.now())).expectProblem(400, "providers.not-genuine");
        hear("{\"id\": \"evt_odd\"}").expectProblem(422, "providers.notice-unreadable");
        hear(event("some.day.invented", json("id", "x"))).expect(200);
        assertThat(new Tables(server).count("arrival where reference = 'in_forged'"))
                .isZero();
        assertThat(books.moved()).isEmpty();
    }

    private List<Integer> atOnce(String event) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> hear(event));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : threads.invokeAll(calls)) {
            statuses.add(answer.get().status());
        }
        threads.shutdown();
        return statuses;
    }

    private Answer hear(String event) {
        return heard(event, StripeStandIn.signature(event, clock.now()));
    }

    private Answer heard(String event, String signature) {
        return api.nobody()
                .with("Stripe-Signature", signature)
                .send("POST", "/payments/providers/stripe", Optional.of(event));
    }

    private String event(String type, JsonObject object) {
        return StripeStandIn.event(type, object, clock.now());
    }

    private String join(String name) {
        return api.as(name)
                .post("/memberships", json("contribution", money("5.00"), "interval", "month"))
                .expect(201)
                .text("id");
    }

    private static void assertStanding(Api person, String standing) {
        assertThat(person.get("/me").expect(200).text("standing")).isEqualTo(standing);
    }
}
