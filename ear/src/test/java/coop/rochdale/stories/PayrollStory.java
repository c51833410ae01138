package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody is hired in the middle of a month, earns by the day, and is paid. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PayrollStory {

    private static final String SALARY = "10.00";

    private Server server;
    private Api people;
    private Optional<Coop> founded = Optional.empty();
    private LocalDate hired = LocalDate.EPOCH;
    private YearMonth paid = YearMonth.of(1970, 1);

    @BeforeAll
    void aCoopThatHiresGus() {
        server = LaunchedServer.start(
                Map.of("ROCHDALE_BANK_NAME", "Food Co-op", "ROCHDALE_BANK_IBAN", "DE75512108001245126199"));
        people = Api.of(server.address(), "wages");
        Coop coop = Coop.of(people, server.clock(), "ada", "bo", "cy").given("500.00");
        founded = Optional.of(coop);
        coop.law("A gardener", job("Gardener", json("amount", SALARY, "currency", "USD", "per", "month")));
        String position = people.nobody()
                .get("/positions?limit=100")
                .expect(200)
                .items()
                .get(1)
                .getString("id");
        people.as("gus")
                .post("/positions/" + position + "/applications", json("statement", "I like it green."))
                .expect(201);
        String account = people.as("gus").get("/me").expect(200).text("/account/id");
        coop.law("Hire Gus", json("kind", "appoint", "position", position, "account", account, "start", "2026-01-01"));
        hired = LocalDate.parse(people.nobody()
                .get("/employments?current=true&position=" + position)
                .expect(200)
                .items()
                .get(0)
                .getString("from")
                .substring(0, 10));
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    @Order(1)
    void isTheTreasurysAndOfMonthsThatHaveCome() {
        JsonObject month = json("month", YearMonth.from(hired).toString());
        people.nobody().post("/payroll-runs", month).expect(401);
        people.as("gus").post("/payroll-runs", month).expectProblem(403, "request.power-missing");
        people.as("gus").get("/payroll-runs").expectProblem(403, "request.power-missing");
        String never = YearMonth.from(server.clock().today()).plusMonths(1).toString();
        for (String wrong : List.of(never, "1999-01", "2026-13", "soon")) {
            Answer refused =
                    people.founder().post("/payroll-runs", json("month", wrong)).expect(422);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/month");
        }
        assertThat(people.as("gus").get("/me/payslips").expect(200).items()).isEmpty();
    }

    @Test
    @Order(2)
    void manyAtOnceSayItOnceAndFreeFundsKnewIt() throws Exception {
        paid = YearMonth.from(hired).plusMonths(1);
        server.clock().advanceTo(paid.atDay(28).atStartOfDay().plusHours(1).toInstant(ZoneOffset.UTC));
        Answer before = finances();
        assertThat(amount(before, "liabilities")).isEqualTo("0.00");

        PayslipMail.awaits(server, people.as("gus"));
        JsonObject month = json("month", paid.toString());
        Api founder = people.founder();
        founder.get("/me").expect(200);
        List<Answer> answers = atOnce(8, () -> founder.post("/payroll-runs", month));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().map(answer -> answer.number("payslips")))
                .containsOnlyOnce(1L)
                .containsOnly(0L, 1L);

        BigDecimal gross = firstDays().add(new BigDecimal(SALARY));
        Answer after = finances();
        assertThat(amount(after, "liabilities")).isEqualTo(gross.toPlainString());
        assertThat(amount(after, "freeFunds")).isEqualTo(amount(before, "freeFunds"));
        assertThat(new BigDecimal(amount(before, "reserved")).subtract(new BigDecimal(amount(after, "reserved"))))
                .isEqualTo(gross);
        assertThat(balances()).contains("expenses:wages " + gross, "liabilities:wages -" + gross);
    }

    @Test
    @Order(3)
    void aPayslipIsForItsWorkersEyesAlone() {
        List<JsonObject> payslips =
                people.as("gus").get("/me/payslips").expect(200).items();
        assertThat(payslips).hasSize(1);
        String path = "/me/payslips/" + payslips.get(0).getString("id");
        Answer payslip = people.as("gus").get(path).expect(200);
        assertThat(payslip.text("month")).isEqualTo(paid.toString());
        assertThat(payslip.text("title")).isEqualTo("Gardener");
        assertThat(payslip.list("lines").stream()
                        .map(line -> line.getString("kind") + " " + line.getString("month") + " "
                                + line.getJsonObject("amount").getString("amount")))
                .containsExactly(
                        "correction " + YearMonth.from(hired) + " " + firstDays(), "wages " + paid + " " + SALARY);
        people.as("ada").get(path).expectProblem(404, "request.unknown");
        people.founder().get(path).expectProblem(404, "request.unknown");
        people.nobody().get("/me/payslips").expect(401);
        PayslipMail.came(server, people.as("gus"), paid);

        String told = people.nobody()
                .get("/events?type=payslip.issued")
                .expect(200)
                .items()
                .toString();
        assertThat(told).contains(paid.toString()).doesNotContain("gus", "amount", "10.00");
        String booked = people.nobody()
                .get("/ledger/transactions?account=expenses:wages")
                .expect(200)
                .items()
                .toString();
        assertThat(booked).contains("Wages for " + paid).doesNotContain("gus");
    }

    @Test
    @Order(4)
    void theTreasuryReadsHowFarRunsAre() {
        List<JsonObject> runs =
                people.founder().get("/payroll-runs?limit=100").expect(200).items();
        assertThat(runs).hasSize(8).allMatch(run -> run.getString("state").equals("finished"));
        Answer run = people.founder()
                .get("/payroll-runs/" + runs.get(0).getString("id"))
                .expect(200);
        assertThat(run.text("month")).isEqualTo(paid.toString());
        people.founder()
                .get("/payroll-runs/01900000-0000-7000-8000-000000000000")
                .expectProblem(404, "request.unknown");
    }

    @Test
    @Order(5)
    void theTreasuryTakesAFileToTheBank() throws Exception {
        Api gus = people.as("gus");
        Api founder = people.founder();
        founder.post("/payslips/transfers", json()).expectProblem(409, "payroll.nothing-to-transfer");
        gus.get("/me/bank-account").expectProblem(404, "request.unknown");
        JsonObject account = json("holder", "Gus & Sons", "iban", "FR76 3000 6000 0112 3456 7890 189");
        for (JsonObject wrong : List.of(
                json("holder", "Gus", "iban", "FR76 3000 6000 0112 3456 7890 188"),
                json("holder", " ", "iban", "FR76 3000 6000 0112 3456 7890 189"))) {
            assertThat(gus.put("/me/bank-account", wrong).expect(422).text("/errors/0/pointer"))
                    .isIn("/iban", "/holder");
        }
        gus.put("/me/bank-account", account).expect(200);
        assertThat(gus.get("/me/bank-account").expect(200).text("iban")).isEqualTo("FR7630006000011234567890189");
        people.as("ada").get("/me/bank-account").expectProblem(404, "request.unknown");

        List<Answer> written = atOnce(4, () -> founder.post("/payslips/transfers", json()));
        assertThat(written).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
        String path = "/payslips/transfers/"
                + founder.get("/payslips/transfers").expect(200).text("/items/0/id");
        String file = founder.get(path).expect(200).body();
        assertThat(file)
                .contains(
                        "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09",
                        "<NbOfTxs>1</NbOfTxs>",
                        "<InstdAmt Ccy=\"USD\">" + firstDays().add(new BigDecimal(SALARY)) + "</InstdAmt>",
                        "<Nm>Gus &amp; Sons</Nm>",
                        "<IBAN>FR7630006000011234567890189</IBAN>");
        founder.post("/payslips/transfers", json("on", "1999-01-01")).expect(422);
        founder.post("/payslips/transfers", json()).expectProblem(409, "payroll.nothing-to-transfer");
        founder.post(path + "/drop", json()).expect(200);
        founder.post(path + "/drop", json()).expectProblem(409, "payroll.nothing-to-drop");
        String payslip = founder.get("/payslips").expect(200).text("/items/0/id");
        String next = founder.post("/payslips/transfers", json()).expect(201).text("id");
        Answer dropped = founder.post("/payslips/transfers/" + next + "/drop", json("payslip", payslip))
                .expect(200);
        assertThat(dropped.number("dropped")).isOne();
        assertThat(founder.get(path).expect(200).body()).isEqualTo(file);
        for (String address : List.of("/payslips/transfers", path)) {
            gus.get(address).expectProblem(403, "request.power-missing");
            people.nobody().get(address).expect(401);
        }
        gus.post("/payslips/transfers", json()).expectProblem(403, "request.power-missing");
        isCarriedOutOnce(payslip);
        gus.delete("/me/bank-account").expect(204);
        founder.post("/payslips/transfers", json()).expectProblem(409, "payroll.nothing-to-transfer");
        String told = people.nobody().get("/events?limit=100").expect(200).body();
        assertThat(told).doesNotContain("FR76", "Gus & Sons");
    }

    /** The bank says that it paid all of a file, and then that it did not after all. */
    private void isCarriedOutOnce(String payslip) throws Exception {
        Api founder = people.founder();
        String file = "/payslips/transfers/"
                + founder.post("/payslips/transfers", json()).expect(201).text("id");
        JsonObject said = json("reference", "batch-1", "paidOn", server.clock().today());
        List<Answer> executed = atOnce(4, () -> founder.post(file + "/execution", said));
        assertThat(executed).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(founder.get("/payslips?owed=true").expect(200).items()).isEmpty();
        JsonObject back = json("reference", "batch-1", "reason", "Sent back.");
        founder.post("/payslips/" + payslip + "/payments/return", back).expect(200);
        founder.post(file + "/drop", json()).expect(200);
    }

    @Test
    @Order(6)
    void wagesArePaidInPartsAndNeverTwice() throws Exception {
        Api founder = people.founder();
        List<JsonObject> owed = founder.get("/payslips?owed=true").expect(200).items();
        assertThat(owed).hasSize(1);
        String path = "/payslips/" + owed.get(0).getString("id") + "/payments";
        people.as("gus").post(path, payment("1.00", "wages-1")).expectProblem(403, "request.power-missing");
        people.as("gus").get("/payslips").expectProblem(403, "request.power-missing");

        List<Answer> answers = atOnce(8, () -> founder.post(path, payment("1.00", "wages-1")));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 409);
        BigDecimal rest = firstDays().add(new BigDecimal(SALARY)).subtract(BigDecimal.ONE);
        founder.post(path, payment(rest.add(BigDecimal.ONE).toPlainString(), "wages-2"))
                .expectProblem(422, "payroll.more-than-owed");
        Answer paidOff =
                founder.post(path, payment(rest.toPlainString(), "wages-2")).expect(200);
        assertThat(amount(paidOff, "owed")).isEqualTo("0.00");
        founder.post(path, payment("0.01", "wages-3")).expectProblem(409, "payroll.paid-already");
        assertThat(founder.get("/payslips?owed=true").expect(200).items()).isEmpty();
        assertThat(people.as("gus").get("/me/payslips").expect(200).text("/items/0/owed/amount"))
                .isEqualTo("0.00");
        assertThat(amount(finances(), "liabilities")).isEqualTo("0.00");

        JsonObject sentBack = json("reference", "wages-2", "reason", "Sent back by the bank.");
        people.as("gus").post(path + "/return", sentBack).expectProblem(403, "request.power-missing");
        List<Answer> returns = atOnce(8, () -> founder.post(path + "/return", sentBack));
        assertThat(returns).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(amount(finances(), "liabilities")).isEqualTo(rest.toPlainString());
        assertThat(people.as("gus").get("/me/payslips").expect(200).body()).doesNotContain("wages-1");
        Answer again =
                founder.post(path, payment(rest.toPlainString(), "wages-2")).expect(200);
        assertThat(amount(again, "owed")).isEqualTo("0.00");
        assertThat(again.text("/payments/1/reference")).isEqualTo("wages-2");
    }

    @Test
    @Order(7)
    void hoursArePaidOnceSomebodyElseAttestsThem() {
        Coop coop = founded.orElseThrow();
        JsonObject salary = json("amount", "3.00", "currency", "USD", "per", "hour", "hours", 2);
        coop.law("A baker", job("Baker", salary));
        String position = people.nobody().get("/positions?limit=100").expect(200).items().stream()
                .filter(found -> found.getString("title").equals("Baker"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        Api hana = people.as("hana");
        hana.post("/positions/" + position + "/applications", json("statement", "I bake."))
                .expect(201);
        String account = hana.get("/me").expect(200).text("/account/id");
        coop.law("Hire Hana", json("kind", "appoint", "position", position, "account", account, "start", "2026-01-01"));
        String employment = people.nobody()
                .get("/employments?account=" + account)
                .expect(200)
                .items()
                .get(0)
                .getString("id");
        String logged =
                hana.post("/me/hours", hours(employment, "1.5")).expect(201).text("id");
        hana.post("/hours/" + logged + "/attestation").expectProblem(403, "payroll.hours-own");
        people.as("gus").post("/me/hours", hours(employment, "1.5")).expectProblem(404, "request.unknown");
        people.as("zoe").post("/hours/" + logged + "/attestation").expectProblem(403, "payroll.hours-by-voters");
        assertThat(people.as("ada")
                        .post("/hours/" + logged + "/attestation")
                        .expect(200)
                        .text("state"))
                .isEqualTo("attested");
        people.as("ada").post("/hours/" + logged + "/attestation").expectProblem(409, "payroll.hours-not-in-state");
        String more =
                hana.post("/me/hours", hours(employment, "2.25")).expect(201).text("id");
        people.as("ada").post("/hours/" + more + "/attestation").expectProblem(422, "payroll.hours-used-up");
        hana.post("/me/hours/" + more + "/withdrawal").expect(200);

        String told = alias(logged);
        YearMonth month = YearMonth.from(server.clock().today()).plusMonths(1);
        server.clock().advanceTo(month.atDay(28).atStartOfDay().plusHours(1).toInstant(ZoneOffset.UTC));
        people.founder().post("/payroll-runs", json("month", month.toString())).expect(201);
        assertThat(hana.get("/me/payslips").expect(200).text("/items/0/gross/amount"))
                .isEqualTo("4.50");
        people.founder()
                .post("/hours/" + told + "/correction", json("reason", "Logged twice."))
                .expect(200);
        assertThat(hana.get("/me/hours").expect(200).items()).hasSize(2);
    }

    /** What events call these hours, by which nobody but the treasury sees them. */
    private String alias(String logged) {
        String told =
                people.nobody().get("/events?type=hours.logged").expect(200).text("/items/0/subject");
        assertThat(told).isNotEqualTo(logged);
        people.as("ada").get("/hours/" + told).expectProblem(404, "request.unknown");
        people.as("ada").post("/hours/" + told + "/attestation").expectProblem(404, "request.unknown");
        people.as("ada").get("/hours/" + logged).expect(200);
        people.founder().get("/hours/" + told).expect(200);
        return told;
    }

    private JsonObject hours(String employment, String hours) {
        return json(
                "employment",
                employment,
                "date",
                server.clock().today(),
                "hours",
                hours,
                "task",
                "Baked for the market.");
    }

    private JsonObject payment(String amount, String reference) {
        return json(
                "amount",
                Json.money(amount),
                "reference",
                reference,
                "paidOn",
                server.clock().today());
    }

    /** From the day of hiring to the end of that month. */
    private BigDecimal firstDays() {
        int days = hired.lengthOfMonth() - hired.getDayOfMonth() + 1;
        return new BigDecimal(SALARY)
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(hired.lengthOfMonth()), 2, RoundingMode.HALF_EVEN);
    }

    private List<Answer> atOnce(int many, Callable<Answer> ask) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer :
                threads.invokeAll(IntStream.range(0, many).mapToObj(i -> ask).collect(Collectors.toList()))) {
            answers.add(answer.get());
        }
        threads.shutdown();
        return answers;
    }

    private Answer finances() {
        return people.nobody().get("/finances").expect(200);
    }

    private static String amount(Answer answer, String name) {
        return answer.text("/" + name + "/amount");
    }

    private List<String> balances() {
        return people.nobody().get("/ledger/accounts").expect(200).items().stream()
                .map(line -> line.getString("account") + " "
                        + line.getJsonObject("balance").getString("amount"))
                .toList();
    }

    private static JsonObject job(String title, JsonObject salary) {
        JsonObject job =
                json("kind", "create-position", "title", title, "description", "Works for all of us.", "seats", 2);
        JsonObject terms = json("salary", salary, "powers", List.of(), "noticePeriod", "P1M");
        return jakarta.json.Json.createMergePatch(terms).apply(job).asJsonObject();
    }
}
