package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who cannot pay works, another member says so, and it counts. */
@Story
class LabourStory {
    private final Api api;
    private final Clock clock;
    private final Books books;

    LabourStory(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
        this.books = new Books(api);
    }

    @Test
    void attestedWorkSettlesDuesAndIsNeverPaidOut() {
        Api alice = api.as("alice");
        alice.post("/me/labour", work("1.5")).expectProblem(409, "members.not-a-member");
        join(alice);
        Answer logged = alice.post("/me/labour", work("1")).expect(201);
        String id = logged.text("id");
        assertThat(logged.header("Location")).endsWith("/labour/" + id);
        assertThat(logged.text("state")).isEqualTo("logged");
        alice.post("/labour/" + id + "/attestation").expectProblem(403, "dues.labour-own");
        api.as("mallory").get("/labour/" + id).expectProblem(404, "request.unknown");
        api.as("mallory").post("/labour/" + id + "/attestation").expectProblem(403, "dues.labour-by-voters");

        Api founder = api.founder();
        assertThat(founder.get("/labour/" + id).expect(200).text("handle")).isEqualTo(alice.handle());
        Answer attested = founder.post("/labour/" + id + "/attestation").expect(200);

        assertThat(attested.text("/value/amount")).isEqualTo("15.00");
        assertThat(attested.text("/left/amount")).isEqualTo("10.00");
        assertThat(alice.get("/me").text("standing")).isEqualTo("current");
        assertThat(books.moved()).containsExactly("expenses:labour 5.00 USD", "income:dues -5.00 USD");
        founder.post("/labour/" + id + "/attestation").expectProblem(409, "dues.labour-over");
        assertThat(alice.get("/me/labour").expect(200).items()).hasSize(1);

        founder.post("/labour/" + id + "/correction", json("reason", "Somebody else cleaned."))
                .expect(200);
        assertThat(alice.get("/me").text("standing")).isEqualTo("pending");
        assertThat(books.moved()).isEmpty();
        assertThat(alice.get("/labour/" + id).text("reason")).isEqualTo("Somebody else cleaned.");
    }

    @Test
    void whatIsLeftSettlesTheInvoiceThatComesLater() {
        Api bob = api.as("bob");
        join(bob);
        api.founder()
                .post("/labour/" + bob.post("/me/labour", work("1")).text("id") + "/attestation")
                .expect(200);
        bob.post("/me/membership/resignation").expect(200);
        join(bob);
        Patience.await(
                Duration.ofMinutes(2),
                "settled by itself",
                () -> bob.get("/me").text("standing").equals("current"));
        assertThat(books.moved()).containsExactly("expenses:labour 10.00 USD", "income:dues -10.00 USD");
    }

    @Test
    void whatNobodyAttestedIsWithdrawn() {
        Api carol = api.as("carol");
        join(carol);
        String id = carol.post("/me/labour", work("0.25")).expect(201).text("id");
        carol.post("/me/labour", work("7 hours")).expectProblem(422, "request.invalid");
        api.founder().post("/me/labour/" + id + "/withdrawal").expectProblem(404, "request.unknown");
        assertThat(carol.post("/me/labour/" + id + "/withdrawal").expect(200).text("state"))
                .isEqualTo("withdrawn");
        api.founder().post("/labour/" + id + "/attestation").expectProblem(409, "dues.labour-over");
        assertThat(books.moved()).isEmpty();
    }

    private static void join(Api person) {
        person.post("/memberships", json("contribution", money("5.00"), "interval", "month"))
                .expect(201);
    }

    private JsonObject work(String hours) {
        return json("task", "Cleaned the shop", "date", clock.today(), "hours", hours, "evidence", "Look at it.");
    }
}
