package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** People join, pay, fall behind, come back, cannot pay, and leave. */
@Story
class DuesStory {
    private final Api api;
    private final Clock clock;
    private final Books books;

    DuesStory(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
        this.books = new Books(api);
    }

    @Test
    void whoPaysVotesAtOnce() {
        Api alice = api.as("alice");
        LocalDate before = clock.today();
        Answer joined = join(alice, "5.00", "month").expect(201);
        assertThat(joined.header("Location")).endsWith("/api/v1/me/membership");
        assertThat(joined.text("standing")).isEqualTo("pending");
        assertThat(joined.text("/openInvoice/status")).isEqualTo("open");
        assertThat(joined.text("/openInvoice/amount/amount")).isEqualTo("5.00");
        assertThat(LocalDate.parse(joined.text("/openInvoice/period/from"))).isBetween(before, clock.today());
        assertThat(alice.get("/me").expect(200).text("standing")).isEqualTo("pending");
        join(alice, "5.00", "month").expectProblem(409, "members.already-member");

        String invoice = joined.text("/openInvoice/id");
        Answer paid = pay(invoice, "5.00", "alice-1").expect(201);

        assertThat(paid.text("/settled/0/invoice")).isEqualTo(invoice);
        assertThat(paid.text("/credit/amount")).isEqualTo("0.00");
        Answer me = alice.get("/me").expect(200);
        assertThat(me.text("standing")).isEqualTo("current");
        assertThat(me.texts("votingRights")).containsExactly("consumer");
        assertThat(alice.get("/me/invoices/" + invoice).expect(200).text("status"))
                .isEqualTo("paid");
        assertThat(alice.get("/me/membership").expect(200).has("openInvoice")).isFalse();
        assertThat(books.moved()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void whoDoesNotPayFallsBackByTheClockAndPaysForNoMonthWithoutAVote() {
        Api bob = api.as("bob");
        Answer joined = join(bob, "6.00", "month").expect(201);
        LocalDate firstDay = LocalDate.parse(joined.text("/openInvoice/period/from"));
        api.founder()
                .post("/payments", Json.payment(joined.text("id"), "6.00", "bob-1", clock.today()))
                .expect(201);
        Instant over = startOf(firstDay.plusMonths(1));
        clock.advanceTo(over);
        assertStanding(bob, "grace");
        clock.advanceTo(over.plus(Period.ofDays(30)).plusSeconds(1));
        assertStanding(bob, "lapsed");
        assertThat(bob.get("/me").expect(200).texts("votingRights")).isEmpty();
        clock.advanceTo(over.plus(Period.ofDays(180)).plusSeconds(1));
        assertStanding(bob, "ended");

        Answer again = join(bob, "6.00", "month").expect(201);
        assertThat(again.text("id")).isNotEqualTo(joined.text("id"));
        String late = again.text("/openInvoice/id");
        clock.advanceTo(startOf(clock.today().plusMonths(2)));
        LocalDate payday = clock.today();
        pay(late, "8.00", "bob-2").expect(201);

        assertStanding(bob, "current");
        clock.advanceTo(startOf(payday.plusMonths(1)).minusSeconds(60));
        assertStanding(bob, "current");
        assertThat(books.moved())
                .containsExactly(
                        "assets:bank:main 14.00 USD", "income:dues -12.00 USD", "liabilities:member-credit -2.00 USD");
    }

    @Test
    void whoCannotPayVotesLikeAnybodyAndNobodyIsTold() {
        Api carol = api.as("carol");
        String membership = join(carol, "4.99", "month").expect(201).text("id");
        long before = lastEvent();

        Answer waiver = carol.post("/me/waiver", json()).expect(200);

        Instant until = Instant.parse(waiver.text("until"));
        assertThat(until)
                .isBetween(clock.now().plus(Period.ofDays(179)), clock.now().plus(Period.ofDays(181)));
        assertStanding(carol, "current");
        assertThat(carol.get("/me").expect(200).texts("votingRights")).containsExactly("consumer");
        assertThat(Instant.parse(carol.get("/me/membership").text("waivedUntil")))
                .isEqualTo(until);
        List<JsonObject> told = api.nobody()
                .get("/events?after=" + before + "&limit=100")
                .expect(200)
                .items();
        // Votes of other stories may be closing meanwhile.
        assertThat(told)
                .extracting(event -> event.getString("type"))
                .filteredOn(type -> type.matches("(membership|invoice|payment|power)\\..*"))
                .containsExactly("membership.changed");
        assertThat(told.toString()).doesNotContain(membership).doesNotContain("waive");
        assertThat(books.moved()).isEmpty();
    }

    @Test
    void whoLeavesOwesNothingAndKeepsTheirCredit() {
        Api dave = api.as("dave");
        Answer joined = join(dave, "5.00", "month").expect(201);
        Answer left = dave.post("/me/membership/resignation").expect(200);
        assertThat(left.text("standing")).isEqualTo("ended");
        assertThat(dave.get("/me/invoices").items().get(0).getString("status")).isEqualTo("void");
        dave.post("/me/membership/resignation").expectProblem(409, "members.ended");
        dave.post("/me/waiver", json()).expectProblem(409, "members.ended");

        pay(joined.text("/openInvoice/id"), "5.00", "dave-1").expect(201);
        assertThat(books.moved()).containsExactly("assets:bank:main 5.00 USD", "liabilities:member-credit -5.00 USD");
        assertThat(join(dave, "5.00", "month").expect(201).text("standing")).isEqualTo("current");
        assertThat(books.moved()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void aMemberChangesWhatTheyPayOnWhatTheyRead() {
        Api erin = api.as("erin");
        String first = join(erin, "5.00", "month").expect(201).etag();
        erin.patch("/me/membership", json("listed", true)).expect(428);
        Answer changed = erin.ifMatch(first)
                .patch("/me/membership", json("contribution", money("9.00"), "interval", "year", "listed", true))
                .expect(200);
        assertThat(changed.text("/contribution/amount")).isEqualTo("9.00");
        assertThat(changed.text("/openInvoice/amount/amount")).isEqualTo("5.00");
        erin.ifMatch(first).patch("/me/membership", json("listed", false)).expect(412);
        Answer low = erin.ifMatch(changed.etag())
                .patch("/me/membership", json("contribution", money("1.00")))
                .expect(422);
        assertThat(low.text("/errors/0/pointer")).isEqualTo("/contribution/amount");
        erin.ifMatch(changed.etag())
                .patch("/me/membership", json("standing", "current"))
                .expect(422);
        assertThat(handles()).doesNotContain(erin.handle());
        erin.post("/me/waiver", json()).expect(200);
        assertThat(handles()).contains(erin.handle());
    }

    @Test
    void onlyTheTreasuryRecordsPaymentsAndEachOnlyOnce() throws Exception {
        Api frank = api.as("frank");
        String membership = join(frank, "5.00", "month").expect(201).text("id");
        JsonObject payment = Json.payment(membership, "5.00", "frank-1", clock.today());
        frank.post("/payments", payment).expectProblem(403, "request.power-missing");
        api.nobody().post("/payments", payment).expect(401);

        Api founder = api.founder();
        founder.get("/me").expect(200);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        Callable<Answer> record = () -> founder.post("/payments", payment);
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(16, record))) {
            statuses.add(answer.get().status());
        }
        threads.shutdown();

        assertThat(Collections.frequency(statuses, 201)).isOne();
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(15);
        Answer again = founder.post("/payments", payment).expectProblem(409, "dues.payment-recorded");
        assertThat(again.text("detail")).contains("frank-1");
        Api keyed = founder.with("Idempotency-Key", "frank-2");
        JsonObject second = Json.payment(membership, "1.00", "frank-2", clock.today());
        String id = keyed.post("/payments", second).expect(201).text("id");
        assertThat(keyed.post("/payments", second).expect(201).text("id")).isEqualTo(id);
        frank.get("/payments/" + id).expect(200);
        api.as("alice").get("/payments/" + id).expectProblem(404, "request.unknown");
        assertThat(books.moved())
                .containsExactly(
                        "assets:bank:main 6.00 USD", "income:dues -5.00 USD", "liabilities:member-credit -1.00 USD");
    }

    @Test
    void saysWhatOneMayDoWithTheReasonsOfARefusal() {
        Api gina = api.as("gina");
        assertThat(allowed(gina)).containsExactly("join");
        gina.post("/me/waiver", json()).expectProblem(409, "members.not-a-member");
        join(gina, "5.00", "year").expect(201);
        assertThat(allowed(gina)).containsExactly("change", "resign", "waive");
    }

    @Test
    void publishesNoNumberThatStandsForTooFew() {
        Answer summary = api.nobody().get("/dues/summary").expect(200);
        long minimum = summary.number("minimumGroup");
        assertThat(summary.list("members")).hasSize(5).allSatisfy(line -> {
            assertThat(line.containsKey("count")).isEqualTo(!line.getBoolean("hidden"));
            assertThat(line.getInt("count", 1_000)).isGreaterThanOrEqualTo((int) minimum);
        });
        List<JsonObject> hidden = summary.list("members").stream()
                .filter(line -> line.getBoolean("hidden"))
                .toList();
        assertThat(hidden.size()).as("one alone would follow from the rest").isNotEqualTo(1);
    }

    private static Answer join(Api person, String amount, String interval) {
        return person.post("/memberships", json("contribution", money(amount), "interval", interval));
    }

    private Answer pay(String invoice, String amount, String reference) {
        return api.founder()
                .post(
                        "/payments",
                        json(
                                "invoice",
                                invoice,
                                "amount",
                                money(amount),
                                "provider",
                                "bank",
                                "reference",
                                reference,
                                "receivedOn",
                                clock.today()));
    }

    private static void assertStanding(Api person, String standing) {
        assertThat(person.get("/me/membership").expect(200).text("standing")).isEqualTo(standing);
    }

    private static List<String> allowed(Api person) {
        String actions = person.get("/me/membership/actions").expect(200).body();
        return jakarta.json.Json.createReader(new StringReader(actions))
                .readArray()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(action -> action.getBoolean("allowed"))
                .map(action -> action.getString("action"))
                .toList();
    }

    private List<String> handles() {
        return api.nobody().get("/memberships?limit=100").expect(200).items().stream()
                .map(member -> member.getString("handle"))
                .toList();
    }

    private long lastEvent() {
        long last = 0;
        List<JsonObject> events = api.nobody().get("/events?limit=100").items();
        while (!events.isEmpty()) {
            last = events.get(events.size() - 1).getJsonNumber("seq").longValue();
            events = api.nobody().get("/events?limit=100&after=" + last).items();
        }
        return last;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
