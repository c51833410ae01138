package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Other programs read the whole ledger without a complaint, and add it up as we do. Those that are not installed are not
 * asked. {@code -Drochdale.exported=100000} has them read that many postings.
 */
@Story
class ExportStory {
    private static final int POSTINGS = Integer.getInteger("rochdale.exported", 2_000);
    /** On accounts of its own, which are nobody's money and nobody's income. */
    private static final String POST = """
            with written as (
                insert into ledger_transaction (id, booked_on, recorded_at, description, subject)
                select gen_random_uuid(), date '2001-01-01' + n %% 3650, rochdale_now(),
                       case n %% 5 when 0 then '=1+1; "quoted" \\ and (odd)' when 1 then '* | @ ä' else 'One of many' end,
                       gen_random_uuid()
                from generate_series(1, %d) n returning id, number, booked_on)
            insert into posting (transaction, line, account, amount_minor, currency, booked_on)
            select w.id, line, case line when 1 then 'assets:exported:box-' || number %% 7 else 'equity:exported:0-a' end,
                   (100 + number %% 997) * (3 - 2 * line), c.currency, w.booked_on
            from written w, generate_series(1, 2) line, coop c returning line
            """;

    private final Api api;
    private final Clock clock;
    private final Tables tables;

    @TempDir
    private Path directory = Path.of("");

    ExportStory(Api api, Clock clock, Server server) {
        this.api = api;
        this.clock = clock;
        this.tables = new Tables(server);
    }

    @BeforeEach
    void fill() {
        if (tables.count("posting where account = 'equity:exported:0-a'") == 0) {
            tables.ask(POST.formatted(POSTINGS / 2));
        }
    }

    @Test
    void hledgerFindsNothingToComplainOf() {
        Path journal = exported("format=hledger", "ledger.journal");
        run("hledger", "-f", journal.toString(), "check", "--strict", "ordereddates");
        assertThat(sums(run("hledger", "-f", journal.toString(), "bal", "--flat", "-N", "-O", "csv")))
                .isEqualTo(balances());
    }

    @Test
    void ledgerAddsItUpAsWeDo() {
        Path journal = exported("format=hledger", "ledger.journal");
        assertThat(sums(run(
                        "ledger",
                        "--strict",
                        "-f",
                        journal.toString(),
                        "bal",
                        "--flat",
                        "--no-total",
                        "--balance-format",
                        "%(account),%(display_total)\n")))
                .isEqualTo(balances());
    }

    @Test
    void beancountFindsNothingToComplainOf() {
        Path books = exported("format=beancount", "ledger.beancount");
        assertThat(run("bean-check", books.toString())).isEmpty();
        assertThat(sums(run(
                        "bean-query",
                        "-f",
                        "csv",
                        books.toString(),
                        "select account, sum(position) as total group by account")))
                .isEqualTo(balances());
    }

    @Test
    void aSpreadsheetReadsEveryPostingAndNoFormula() {
        Answer csv = export("format=csv", "ledger.csv");
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines).hasSize((int) tables.count("posting") + 1);
        assertThat(lines.get(0)).startsWith("number,bookedOn,recordedAt,description,account,amount,currency,handle,");
        assertThat(csv.body())
                .contains(",\"'=1+1; \"\"quoted\"\" \\ and (odd)\",")
                .doesNotContain(",=");
    }

    @Test
    void namesNobodyWhoDidNotChooseToBeListed() {
        Api bob = member("bob");
        Api carol = member("carol");
        bob.ifMatch(bob.get("/me/membership").etag())
                .patch("/me/membership", json("listed", true))
                .expect(200);
        for (String query : List.of("format=csv", "profile=open-collective", "format=hledger", "format=beancount")) {
            String text = api.nobody()
                    .get("/ledger/export?" + query + "&from=" + clock.today())
                    .expect(200)
                    .body();
            assertThat(text).contains(bob.handle()).doesNotContain(carol.handle());
        }
    }

    @Test
    void openCollectivesColumnsCarryABalanceThatGoesOn() {
        member("dora");
        Answer csv = export("profile=open-collective&from=" + clock.today(), "ledger.csv");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines.get(0).split(",")).hasSize(26).startsWith("datetime", "shortId", "shortGroup");
        String[] last = lines.get(lines.size() - 1).split(",", -1);
        assertThat(last).hasSize(26).contains("CREDIT", "CONTRIBUTION", "7.00 USD");
        BigDecimal bank = balances().getOrDefault("assets:bank:main", BigDecimal.ZERO);
        assertThat(new BigDecimal(last[13])).isEqualByComparingTo(bank);
    }

    @Test
    void isNotSentAgainWhileNothingHappens() {
        Answer first = export("format=csv&to=2001-01-31", "ledger.csv");
        Api again = api.nobody().with("If-None-Match", first.etag());
        again.get("/ledger/export?format=csv&to=2001-01-31").expect(304);
        again.get("/ledger/export?format=csv&to=2001-02-28").expect(200);
        member("erin");
        again.get("/ledger/export?format=csv&to=2001-01-31").expect(200);
    }

    @Test
    void refusesWhatItCannotWrite() {
        for (String query : List.of("format=xls", "profile=sap", "format=hledger&profile=open-collective", "from=x")) {
            api.nobody().get("/ledger/export?" + query).expectProblem(400, "request.malformed");
        }
    }

    private Answer export(String query, String name) {
        Answer answer = api.nobody().get("/ledger/export?" + query).expect(200);
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + name + "\"");
        return answer;
    }

    private Path exported(String query, String name) {
        try {
            return Files.writeString(
                    directory.resolve(name), export(query, name).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Api member(String name) {
        Api person = api.as(name);
        String membership = person.post("/memberships", json("contribution", money("7.00"), "interval", "month"))
                .expect(201)
                .text("id");
        JsonObject payment = Json.payment(membership, "7.00", "exported-" + membership, clock.today());
        api.founder().post("/payments", payment).expect(201);
        return person;
    }

    /** Those that are not zero, by account. */
    private Map<String, BigDecimal> balances() {
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (JsonObject line : api.nobody().get("/ledger/accounts").expect(200).items()) {
            put(
                    balances,
                    line.getString("account"),
                    line.getJsonObject("balance").getString("amount"));
        }
        return balances;
    }

    /** Of lines such as {@code "income:dues","-5.00 USD"}, whatever they are quoted with; other lines say nothing. */
    private static Map<String, BigDecimal> sums(String output) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (String line : output.lines().toList()) {
            String[] parts = line.replace("\"", "").split(",", 2);
            if (parts.length == 2 && parts[0].contains(":")) {
                put(
                        sums,
                        parts[0].strip().toLowerCase(Locale.ROOT),
                        parts[1].replace("USD", "").strip());
            }
        }
        return sums;
    }

    private static void put(Map<String, BigDecimal> sums, String account, String amount) {
        BigDecimal sum = amount.isEmpty() ? BigDecimal.ZERO : new BigDecimal(amount);
        if (sum.signum() != 0) {
            sums.put(account, sum.setScale(2));
        }
    }

    private static String run(String... command) {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command[0])));
        assumeTrue(installed, command[0] + " is not installed (Debian has hledger, ledger and beancount)");
        try {
            Process program =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output =
                    new String(program.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(program.waitFor(5, TimeUnit.MINUTES))
                    .as(Arrays.toString(command))
                    .isTrue();
            assertThat(program.exitValue())
                    .as("%s: %s", Arrays.toString(command), output)
                    .isZero();
            return output;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(Arrays.toString(command), e);
        }
    }
}
