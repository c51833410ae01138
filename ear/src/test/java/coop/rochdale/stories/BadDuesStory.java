package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent wrong about memberships, payments and the ledger is named, and changes nothing. */
@Story
class BadDuesStory {
    private static final String UNKNOWN = "01900000-0000-7000-8000-000000000000";

    private final Api api;
    private final Clock clock;
    private final Books books;

    BadDuesStory(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
        this.books = new Books(api);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"contribution\": {\"amount\": \"5\", \"currency\": \"USD\"}, \"interval\": \"month\"} | /contribution",
                "{\"contribution\": {\"amount\": \"4.98\", \"currency\": \"USD\"}, \"interval\": \"month\"} | /contribution/amount",
                "{\"contribution\": {\"amount\": \"-5.00\", \"currency\": \"USD\"}, \"interval\": \"month\"} | /contribution/amount",
                "{\"contribution\": {\"amount\": \"9.00\", \"currency\": \"EUR\"}, \"interval\": \"month\"} | /contribution/currency",
                "{\"contribution\": {\"amount\": \"92233720368547758.07\", \"currency\": \"USD\"}, \"interval\": \"year\"} | /contribution/amount",
                "{\"contribution\": {\"amount\": 5.00, \"currency\": \"USD\"}, \"interval\": \"month\"} | /contribution/amount",
                "{\"contribution\": {\"amount\": \"5.00\", \"currency\": \"USD\"}, \"interval\": \"week\"} | /interval",
                "{\"contribution\": {\"amount\": \"5.00\", \"currency\": \"USD\"}} | /interval",
                "{\"contribution\": {\"amount\": \"5.00\", \"currency\": \"USD\"}, \"interval\": \"month\", \"standing\": \"current\"} | /standing",
            })
    void namesTheFieldThatKeepsAMembershipFromOpening(String body, String pointer) {
        Api guest = api.as("guest");
        Answer refused = guest.send("POST", "/memberships", Optional.of(body)).expect(422);
        assertThat(refused.list("errors"))
                .extracting(error -> error.getString("pointer"))
                .contains(pointer);
        guest.get("/me/membership").expectProblem(404, "request.unknown");
        guest.get("/me/invoices").expect(200);
    }

    @Test
    void namesEveryFieldOfAPaymentThatIsWrongAndBooksNothing() {
        JsonObject good = Json.payment(member("payer"), "5.00", "bad-1", clock.today());
        assertWrong(with(good, "membership", UNKNOWN), "/membership");
        assertWrong(with(good, "membership", "me"), "/membership");
        assertWrong(with(good, "invoice", UUID.randomUUID()), "");
        assertWrong(with(good, "amount", json("amount", "5.00", "currency", "EUR")), "/amount/currency");
        assertWrong(with(good, "amount", money("0.00")), "/amount/amount");
        assertWrong(with(good, "amount", money("-5.00")), "/amount/amount");
        assertWrong(with(good, "amount", money("5")), "/amount");
        assertWrong(with(good, "provider", "My Bank"), "/provider");
        assertWrong(with(good, "reference", " "), "/reference");
        assertWrong(with(good, "reference", "x".repeat(141)), "/reference");
        assertWrong(with(good, "receivedOn", clock.today().plusDays(2)), "/receivedOn");
        assertWrong(with(good, "receivedOn", "yesterday"), "/receivedOn");
        assertWrong(with(good, "receivedOn", "9999-12-31"), "/receivedOn");
        assertWrong(with(good, "note", "thanks"), "/note");
        assertThat(books.moved()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledger/accounts?at=yesterday",
                "/ledger/accounts?at=%2B999999999-12-31T00:00:00Z",
                "/ledger/transactions?account=assets",
                "/ledger/transactions?account=%00",
                "/ledger/transactions?from=2026-02-30",
                "/ledger/transactions?limit=0",
                "/ledger/transactions?cursor=abc",
                "/memberships?limit=1000",
            })
    void saysWhichParameterItCannotRead(String path) {
        Answer refused = api.nobody().get(path).expectProblem(400, "request.malformed");
        assertThat(refused.text("detail")).isNotBlank();
    }

    @Test
    void doesNotShowOthersWhatIsPrivate() {
        Api owner = api.as("owner");
        member("owner");
        String invoice = owner.get("/me/invoices").items().get(0).getString("id");
        Api stranger = api.as("stranger");
        stranger.get("/me/invoices/" + invoice).expectProblem(404, "request.unknown");
        stranger.get("/me/invoices/" + UNKNOWN).expectProblem(404, "request.unknown");
        stranger.get("/me/invoices/none").expectProblem(404, "request.unknown");
        stranger.get("/payments/" + UNKNOWN).expectProblem(404, "request.unknown");
        api.nobody().get("/me/membership").expect(401);
        api.nobody().get("/me/invoices").expect(401);
        api.nobody().post("/me/waiver", json()).expect(401);
        api.nobody().get("/ledger/transactions/" + UNKNOWN).expectProblem(404, "request.unknown");
        stranger.send("POST", "/memberships", Optional.of("{\"contribution\":")).expect(400);
        stranger.send("POST", "/me/waiver", Optional.of("{\"reason\": \"poor\"}"))
                .expect(422);
    }

    private String member(String name) {
        return api.as(name)
                .post("/memberships", json("contribution", money("5.00"), "interval", "month"))
                .expect(201)
                .text("id");
    }

    private void assertWrong(JsonObject payment, String pointer) {
        Answer refused = api.founder().post("/payments", payment).expect(422);
        assertThat(refused.list("errors"))
                .as(payment.toString())
                .extracting(error -> error.getString("pointer"))
                .isEqualTo(List.of(pointer));
    }

    private static JsonObject with(JsonObject good, String field, Object value) {
        return jakarta.json.Json.createObjectBuilder(good)
                .addAll(jakarta.json.Json.createObjectBuilder(json(field, value)))
                .build();
    }
}
