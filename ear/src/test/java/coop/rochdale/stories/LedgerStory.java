package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The treasury completes and corrects the books, and everybody looks them up. */
@Story
class LedgerStory {
    private final Api api;
    private final Clock clock;
    private final Books books;

    LedgerStory(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
        this.books = new Books(api);
    }

    @Test
    void theTreasuryRecordsWhatTheBankDidAndTakesItBackOnce() throws Exception {
        Answer charge = api.founder()
                .post("/ledger/transactions", item("charge", "2.50"))
                .expect(201);
        assertThat(books.moved()).containsExactly("assets:bank:main -2.50 USD", "expenses:bank-charges 2.50 USD");
        String reversal = "/ledger/transactions/" + charge.text("id") + "/reversal";
        api.as("alice").post(reversal, reason("Mine.")).expectProblem(403, "request.power-missing");
        api.nobody().post(reversal, reason("Mine.")).expect(401);
        api.founder().post(reversal, reason("")).expectProblem(422, "request.invalid");

        Api founder = api.founder();
        founder.get("/me").expect(200);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Answer> reverse = () -> founder.post(reversal, reason("Recorded twice."));
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(8, reverse))) {
            statuses.add(answer.get().status());
        }
        threads.shutdown();

        assertThat(Collections.frequency(statuses, 201)).isOne();
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(7);
        assertThat(books.moved()).isEmpty();
        Answer first =
                api.nobody().get("/ledger/transactions/" + charge.text("id")).expect(200);
        Answer second = api.nobody()
                .get("/ledger/transactions/" + first.text("reversedBy"))
                .expect(200);
        assertThat(second.text("reverses")).isEqualTo(charge.text("id"));
        assertThat(second.text("reason")).isEqualTo("Recorded twice.");
        founder.post("/ledger/transactions/" + second.text("id") + "/reversal", reason("Back."))
                .expectProblem(409, "ledger.is-reversal");
    }

    @Test
    void whatBooksAPaymentIsFoundByItsEventAndNotTakenBackHere() {
        Api bob = api.as("bob");
        Api carol = api.as("carol");
        Answer listed = pay(bob, "5.00");
        Answer unlisted = pay(carol, "6.00");
        bob.ifMatch(bob.get("/me/membership").etag())
                .patch("/me/membership", json("listed", true))
                .expect(200);

        Answer shown = transaction(listed);
        assertThat(shown.text("subject")).isEqualTo(listed.text("id"));
        assertThat(shown.text("handle")).isEqualTo(bob.handle());
        assertThat(transaction(unlisted).has("handle")).isFalse();
        long event = recorded(listed.text("id"));
        assertThat(transactions("event=" + event)).containsExactly(listed.text("transaction"));
        assertThat(transactions("event=" + (event + 1_000_000))).isEmpty();
        assertThat(transactions("account=income:dues&from=" + clock.today() + "&limit=100"))
                .contains(listed.text("transaction"), unlisted.text("transaction"));
        assertThat(transactions("act=" + listed.text("id"))).isEmpty();
        api.founder()
                .post("/ledger/transactions/" + listed.text("transaction") + "/reversal", reason("No."))
                .expectProblem(409, "books.books-something");
        assertThat(books.moved()).containsExactly("assets:bank:main 11.00 USD", "income:dues -11.00 USD");
    }

    private Answer pay(Api person, String amount) {
        Answer joined = person.post("/memberships", json("contribution", money(amount), "interval", "month"))
                .expect(201);
        return api.founder()
                .post(
                        "/payments",
                        Json.payment(joined.text("id"), amount, "ledger-" + joined.text("id"), clock.today()))
                .expect(201);
    }

    private Answer transaction(Answer payment) {
        return api.nobody()
                .get("/ledger/transactions/" + payment.text("transaction"))
                .expect(200);
    }

    private List<String> transactions(String query) {
        return api.nobody().get("/ledger/transactions?" + query).expect(200).items().stream()
                .map(transaction -> transaction.getString("id"))
                .toList();
    }

    private long recorded(String payment) {
        long after = 0;
        while (true) {
            List<JsonObject> events = api.nobody()
                    .get("/events?type=payment.recorded&limit=100&after=" + after)
                    .expect(200)
                    .items();
            for (JsonObject event : events) {
                after = event.getJsonNumber("seq").longValue();
                if (event.getString("subject").equals(payment)) {
                    return after;
                }
            }
            assertThat(events).as("an event of payment " + payment).isNotEmpty();
        }
    }

    private JsonObject item(String kind, String amount) {
        return json("kind", kind, "amount", money(amount), "bookedOn", clock.today());
    }

    private static JsonObject reason(String text) {
        return json("reason", text);
    }
}
