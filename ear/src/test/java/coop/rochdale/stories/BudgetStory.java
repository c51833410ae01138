package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Budgets, expenses and donations in a co-op that was given five hundred dollars and has two treasurers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetStory {

    private static final String PDF = "%PDF-1.7\nTwo screens, 120.00 USD\n";
    private static final List<String> MEMBERS = List.of("ada", "bo", "cy");

    private Server server;
    private Clock clock;
    private Api people;
    private Coop coop;
    private int references;

    @BeforeAll
    void aCoopOfItsOwn() {
        server = LaunchedServer.start(Map.of());
        clock = server.clock();
        people = Api.of(server.address(), "money");
        coop = Coop.of(people, clock, "ada", "bo", "cy");
        coop.given("500.00");
        coop.law("A treasurer", treasurer());
        String position = people.nobody()
                .get("/positions?limit=100")
                .expect(200)
                .items()
                .get(1)
                .getString("id");
        people.as("bo")
                .post("/positions/" + position + "/applications", json("statement", "I can count."))
                .expect(201);
        String account = people.as("bo").get("/me").expect(200).text("/account/id");
        coop.law("Bo counts", json("kind", "appoint", "position", position, "account", account, "start", "2026-01-01"));
        coop.law("A budget", budget("tech", "200.00"));
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void anExpenseInsideItsBudget() {
        Books books = new Books(people);
        JsonObject before = line("tech");
        String path = submitted("120.00", json());
        Api ada = people.as("ada");
        people.founder().post(path + "/approval").expectProblem(428, "request.if-match-missing");
        String bare = ada.get(path).expect(200).etag();
        people.founder().ifMatch(bare).post(path + "/approval").expectProblem(409, "budgets.no-receipt");
        receipt(ada, path, PDF).expect(204);

        people.as("cy").ifMatch(bare).post(path + "/approval").expectProblem(403, "request.power-missing");
        people.founder().ifMatch(bare).post(path + "/approval").expectProblem(412, "request.if-match-stale");
        assertThat(approve(people.founder(), path).number("approvals")).isOne();
        ada.ifMatch(ada.get(path).etag())
                .patch(path, json("amount", money("110.00")))
                .expect(200);
        assertThat(ada.get(path).number("approvals")).isZero();
        approve(people.founder(), path);
        Answer approved = approve(people.as("bo"), path);
        assertThat(approved.text("state")).isEqualTo("approved");
        assertThat(approved.text("/approval/budget")).isEqualTo(before.getString("id"));
        assertThat(approved.text("/approval/act")).isEqualTo(before.getString("act"));
        assertThat(amount(line("tech"), "spent").subtract(amount(before, "spent")))
                .isEqualTo(new BigDecimal("110.00"));
        assertThat(books.moved()).containsExactly("expenses:tech 110.00 USD", "liabilities:expenses -110.00 USD");

        Answer paid = pay(path).expect(200);
        assertThat(paid.text("state")).isEqualTo("paid");
        assertThat(books.moved()).containsExactly("assets:bank:main -110.00 USD", "expenses:tech 110.00 USD");
        pay(path).expectProblem(409, "budgets.nothing-to-pay");
        assertThat(people.nobody().get(path).expect(200).has("author")).isFalse();
        assertThat(ada.get(path).expect(200).text("author")).isEqualTo(ada.handle());
    }

    @Test
    void whatTheBankSentBackIsPaidAgainOrLetGo() {
        Books books = new Books(people);
        String path = submitted("7.00", json());
        receipt(people.as("ada"), path, PDF).expect(204);
        approve(people.founder(), path);
        approve(people.as("bo"), path);
        Answer paid = pay(path).expect(200);
        JsonObject back = json(
                "transaction",
                paid.list("payments").get(0).getString("transaction"),
                "reason",
                "Sent back by the bank.");
        people.as("ada").post(path + "/payment/return", back).expectProblem(403, "request.power-missing");
        people.founder()
                .post(path + "/payment/return", json("transaction", paid.text("id"), "reason", "A slip."))
                .expectProblem(409, "budgets.no-such-payment");

        List<Answer> answers = Race.run(4, i -> people.founder().post(path + "/payment/return", back));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(answer -> answer.text("code"))
                .containsOnly("budgets.no-such-payment");
        Answer owed = people.nobody().get(path).expect(200);
        assertThat(owed.text("state")).isEqualTo("approved");
        assertThat(owed.text("/payable/amount")).isEqualTo("7.00");
        assertThat(books.moved()).containsExactly("expenses:tech 7.00 USD", "liabilities:expenses -7.00 USD");
        people.as("bo")
                .post(path + "/rejection", json("reason", "Their account is closed."))
                .expect(200);
        assertThat(people.nobody().get(path).expect(200).text("state")).isEqualTo("rejected");
        assertThat(books.moved()).isEmpty();
    }

    @Test
    void theReceiptIsForItsAuthorAndTheTreasuryAndOnlyForDownload() {
        String path = submitted("5.00", json());
        Api ada = people.as("ada");
        receipt(ada, path, "<html><script>alert(1)</script></html>").expectProblem(422, "request.invalid");
        receipt(ada, path, "%PDF-" + "x".repeat(5 << 20)).expectProblem(413, "request.too-large");
        receipt(people.as("cy"), path, PDF).expectProblem(403, "budgets.not-your-expense");
        ada.get(path + "/receipt").expectProblem(404, "request.unknown");
        String large = "%PDF-1.7\n" + "x".repeat(4 << 20);
        receipt(ada, path, large).expect(204);

        Answer file = people.founder().get(path + "/receipt").expect(200);
        assertThat(file.body()).isEqualTo(large);
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).startsWith("attachment;").endsWith(".pdf\"");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(file.header("Cache-Control")).isEqualTo("private, no-store");
        Answer known = people.founder()
                .with("If-None-Match", file.etag())
                .get(path + "/receipt")
                .expect(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.header("Cache-Control")).isEqualTo("private, no-store");
        receipt(ada, path, large + "y").expect(204);
        people.founder()
                .with("If-None-Match", file.etag())
                .get(path + "/receipt")
                .expect(200);
        people.as("cy").get(path + "/receipt").expectProblem(404, "request.unknown");
        people.nobody().get(path + "/receipt").expectProblem(401, "request.sign-in");
        ada.post(path + "/withdrawal").expect(200);
    }

    @Test
    void whatNoBudgetCoversGoesToAVote() {
        String path = submitted("150.00", json("category", "roof"));
        receipt(people.as("ada"), path, PDF).expect(204);
        Answer shown = people.as("ada").get(path).expect(200);
        people.founder().ifMatch(shown.etag()).post(path + "/approval").expectProblem(422, "budgets.out-of-budget");
        people.founder()
                .post(path + "/rejection", json("reason", "There is no budget for roofs."))
                .expect(200);
        JsonObject measure = json("kind", "approve-expense", "expense", shown.text("id"));
        String id = coop.proposed("Mend the roof", measure);
        Answer proposal = people.nobody().get("/proposals/" + id).expect(200);
        assertThat(proposal.text("/price/oneOff/amount")).isEqualTo("150.00");
        assertThat(people.nobody().get(path).expect(200).list("proposals"))
                .extracting(link -> link.getString("id"))
                .containsExactly(id);

        MEMBERS.forEach(name -> coop.yes(name, id));
        Answer enacted = coop.enacted(id);

        Answer approved = people.nobody().get(path).expect(200);
        assertThat(approved.text("state")).isEqualTo("approved");
        assertThat(approved.text("/approval/act")).isEqualTo(enacted.text("act"));
        assertThat(approved.has("/approval/budget")).isFalse();
        assertThat(pay(path).expect(200).text("state")).isEqualTo("paid");
    }

    @Test
    void halfUpFrontAndTheRestOnceTheWorkIsShown() {
        String path = submitted("40.00", json("advance", money("20.00")));
        receipt(people.as("ada"), path, PDF).expect(204);
        approve(people.founder(), path);
        assertThat(approve(people.as("bo"), path).text("/payable/amount")).isEqualTo("20.00");
        pay(path).expect(200);
        pay(path).expectProblem(409, "budgets.work-missing");

        people.as("ada").post(path + "/work", json("text", "See the wall.")).expect(200);
        approve(people.founder(), path);
        assertThat(approve(people.as("bo"), path).text("/payable/amount")).isEqualTo("20.00");
        assertThat(pay(path).expect(200).text("/paid/amount")).isEqualTo("40.00");
    }

    @Test
    void twoPassedProposalsCannotSpendTheSameMoney() {
        BigDecimal free = amount(people.nobody().get("/finances").expect(200).json(), "freeFunds");
        String amount = free.subtract(new BigDecimal("1.00")).toPlainString();
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> coop.proposed(
                        "Give it away", json("kind", "donate", "recipient", "The food bank", "amount", money(amount))))
                .toList();
        ids.forEach(id -> MEMBERS.forEach(name -> coop.yes(name, id)));
        new Assembly(people, clock).close(ids.get(2));

        List<String> states = Race.run(
                12,
                i -> people.nobody()
                        .get("/proposals/" + ids.get(i % 3))
                        .expect(200)
                        .text("state"));

        assertThat(states).contains("enacted");
        List<Answer> ended = ids.stream().map(coop::closed).toList();
        assertThat(ended)
                .extracting(answer -> answer.text("state"))
                .containsExactlyInAnyOrder("enacted", "failed", "failed");
        assertThat(ended.stream().filter(answer -> answer.has("failure"))).allSatisfy(failed -> {
            assertThat(failed.text("/failure/code")).isEqualTo("budgets.short-of-funds");
            assertThat(failed.text("/failure/detail"))
                    .contains("It spends or binds " + amount + " USD, but the free funds are 1.00 USD");
        });
        assertThat(amount(people.nobody().get("/finances").json(), "freeFunds")).isEqualTo(new BigDecimal("1.00"));
        // Takes it back, as far as the other stories go.
        coop.given(amount);
    }

    @Test
    void oneOfManyApprovalsAtOnceTakesTheLastOfALine() {
        coop.law("Another budget", budget("race", "10.00"));
        List<String> paths = IntStream.range(0, 4)
                .mapToObj(i -> {
                    String path = submitted("6.00", json("category", "race"));
                    receipt(people.as("ada"), path, PDF).expect(204);
                    approve(people.founder(), path);
                    return path;
                })
                .toList();
        Api bo = people.as("bo");
        List<String> tags = paths.stream().map(path -> bo.get(path).etag()).toList();

        List<Answer> answers = Race.run(8, i -> bo.ifMatch(tags.get(i % 4)).post(paths.get(i % 4) + "/approval"));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(answer -> answer.text("code"))
                .isSubsetOf("budgets.out-of-budget", "budgets.not-in-state");
        assertThat(amount(line("race"), "left")).isEqualTo(new BigDecimal("4.00"));
    }

    private Answer approve(Api who, String path) {
        return who.ifMatch(people.nobody().get(path).etag())
                .post(path + "/approval")
                .expect(200);
    }

    private Answer pay(String path) {
        return people.founder()
                .post(path + "/payment", json("reference", "transfer-" + ++references, "paidOn", clock.today()));
    }

    private static Answer receipt(Api who, String path, String content) {
        return who.with("Content-Type", "application/octet-stream")
                .send("PUT", path + "/receipt", Optional.of(content));
    }

    /** Ada's, of tech unless these fields say otherwise. */
    private String submitted(String amount, JsonObject fields) {
        JsonObject plain = json("title", "Screens", "category", "tech", "amount", money(amount));
        JsonObject expense =
                jakarta.json.Json.createMergePatch(fields).apply(plain).asJsonObject();
        return "/expenses/"
                + people.as("ada").post("/expenses", expense).expect(201).text("id");
    }

    private JsonObject line(String category) {
        return people.nobody()
                .get("/budgets?category=" + category + "&on=" + clock.today())
                .expect(200)
                .items()
                .get(0);
    }

    private static BigDecimal amount(JsonObject from, String name) {
        JsonString amount = from.getJsonObject(name).getJsonString("amount");
        return new BigDecimal(amount.getString());
    }

    private JsonObject budget(String category, String amount) {
        return json(
                "kind", "set-budget",
                "category", category,
                "amount", money(amount),
                "from", clock.today(),
                "to", clock.today().plusDays(90));
    }

    private static JsonObject treasurer() {
        return json(
                "kind", "create-position",
                "title", "Treasurer",
                "description", "Counts.",
                "seats", 1,
                "salary", json("amount", "0.00", "currency", "USD", "per", "month"),
                "powers", List.of("treasury"),
                "noticePeriod", "P30D");
    }
}
