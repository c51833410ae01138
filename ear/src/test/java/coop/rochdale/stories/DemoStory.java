package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo co-op, after a first start that was killed while it made history, and a second that made all of it. */
class DemoStory implements DemoMoney {
    private static final HttpClient BROWSER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

    private static LaunchedServer server;
    private static Api api;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")), "demo")
                .toAbsolutePath();
        LaunchedServer killed = LaunchedServer.demo(data, "304 days of history to go");
        killed.launcher().destroyForcibly().waitFor();
        ready(LaunchedServer.demo(data, "Rochdale is ready"));
    }

    private static void ready(LaunchedServer started) {
        server = started;
        api = Api.of(server.address(), "demo");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    public Api visitor() {
        return api.nobody();
    }

    @Override
    public Api signedIn(String handle) {
        return known(handle);
    }

    @Test
    void hasMembersOfEveryStanding() {
        Map<String, Long> counts = api.nobody().get("/dues/summary").expect(200).list("members").stream()
                .collect(groupingBy(line -> line.getString("standing"), summingLong(line -> line.getInt("count"))));

        // One more is current if the newcomer below came first.
        assertThat(counts.get("current")).isBetween(83L, 84L);
        assertThat(counts)
                .containsEntry("pending", 7L)
                .containsEntry("grace", 6L)
                .containsEntry("lapsed", 24L)
                .containsEntry("ended", 52L);
        assertThat(number("select count(distinct membership) from waiver")).isEqualTo(14);
        assertThat(number("select count(*) from account")).isBetween(300L, 301L);
    }

    @Test
    void decidedOnItsLeadsByEighteenToNoneAtFifteenPercent() {
        JsonObject leads = proposal("Two community leads for six months");
        Answer tally = tally(leads);
        JsonObject measure = api.nobody()
                .get("/proposals/" + leads.getString("id"))
                .list("measures")
                .get(0);

        assertThat(counts(tally, "consumer")).containsExactly(18L, 0L, 3L, 140L);
        assertThat(tally.number("/consumer/turnout") * 100).isEqualTo(tally.number("/consumer/roll") * 15);
        assertThat(measure.getInt("seats")).isEqualTo(2);
        assertThat(measure.getString("term")).isEqualTo("P6M");
        assertThat(measure.getJsonObject("salary").getString("amount")).isEqualTo("125.00");
    }

    @Test
    void holdsProposalsOfEveryEnding() {
        Map<String, Long> states =
                proposals().stream().collect(groupingBy(item -> item.getString("state"), counting()));

        assertThat(states)
                .isEqualTo(Map.of(
                        "enacted", 18L,
                        "rejected", 4L,
                        "failed", 1L,
                        "withdrawn", 1L,
                        "voting", 2L,
                        "deliberation", 2L));
        Answer overridden = tally(proposal("Keepers at 220 a month until the budget holds"));
        assertThat(overridden.flag("/outcome/override")).isTrue();
        assertThat(overridden.flag("/outcome/simple")).isFalse();
        assertThat(counts(overridden, "worker")).containsExactly(1L, 3L, 0L, 4L);
        Answer half = tally(proposal("Show how everybody voted"));
        assertThat(half.number("/consumer/yes")).isEqualTo(half.number("/consumer/no"));
        assertThat(half.flag("/outcome/passed")).isFalse();
        Answer oneBody = tally(proposal("A press officer"));
        assertThat(oneBody.number("/consumer/yes")).isGreaterThan(oneBody.number("/consumer/no"));
        assertThat(oneBody.flag("/outcome/passed")).isFalse();
        Answer failed = api.nobody()
                .get("/proposals/" + proposal("Corin as system keeper").getString("id"));
        assertThat(failed.text("/failure/code")).isEqualTo("positions.no-application");
    }

    @Test
    void saysWhatItsBudgetIsAndWhatItsFloor() {
        JsonObject budget = proposal("The budget of the year: 13,000");

        assertThat(api.nobody().get("/proposals/" + budget.getString("id")).text("text"))
                .contains("**13,000**", "finance | 5,000", "tech | 3,000", "community | 2,000", "reserve | 3,000");
        assertThat(api.nobody().get("/charter/dues.minimum").text("/value/amount"))
                .isEqualTo("4.99");
        assertThat(number("select min(contribution_minor) from membership")).isEqualTo(100);
        assertThat(number("select max(contribution_minor) from membership")).isEqualTo(1_000);
    }

    @Test
    void hasJobsThatWereCreatedFilledAndEnded() {
        List<JsonObject> positions =
                api.nobody().get("/positions?limit=100").expect(200).items();
        List<JsonObject> employments =
                api.nobody().get("/employments?limit=100").expect(200).items();
        List<JsonObject> current = api.nobody()
                .get("/employments?current=true&limit=100")
                .expect(200)
                .items();

        assertThat(positions.stream().filter(item -> item.getString("state").equals("closed")))
                .extracting(item -> item.getString("title"))
                .containsExactly("Founding steward", "Launch designer");
        assertThat(positions.stream()
                        .filter(item -> item.getString("state").equals("open") && item.getInt("filled") == 0))
                .extracting(item -> item.getString("title"))
                .containsExactly("Bookkeeper");
        assertThat(current.stream().map(item -> item.getString("handle")).distinct())
                .hasSize(5);
        assertThat(employments.stream().map(item -> item.getString("endedBy", "")))
                .contains("removal", "term", "resignation");
    }

    @Test
    void isSoundInEveryRow() throws IOException, InterruptedException {
        assertThat(number("select coalesce(sum(amount_minor), 0) from posting")).isZero();
        assertThat(sequences())
                .isEqualTo(LongStream.rangeClosed(1, sequences().size()).boxed().toList());
        String dist = System.getProperty("rochdale.dist");
        ProcessBuilder check = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                dist + "/rochdale-launcher.jar:" + dist + "/lib/*:" + dist + "/check/*",
                "coop.rochdale.launcher.Launcher",
                "check");
        check.environment().put("ROCHDALE_DATA", server.data().toString());
        assertThat(run(check)).startsWith("Sound:");
    }

    @Test
    void tellsTheRealTimeAgain() throws SQLException {
        assertThat(Duration.between(server.clock().now(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select prosrc, obj_description(oid, 'pg_proc'),"
                        + " to_regclass('demo_clock') from pg_proc where proname = 'rochdale_now'")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("select clock_timestamp()");
            assertThat(row.getString(2)).startsWith("The one clock");
            assertThat(row.getString(3)).isNull();
        }
    }

    @Test
    void worksAsItsScreenSays() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (String line : server.said().lines().toList()) {
            if (line.startsWith("  ")) {
                lines.add(line.strip());
            }
        }
        String curls = String.join("\n", lines.subList(lines.indexOf("# What is being voted on"), lines.size()));

        String answers = run(new ProcessBuilder("bash", "-euo", "pipefail", "-c", curls));

        assertThat(answers)
                .contains("\"title\":\"Solar panels on the roof of the server room\"")
                .contains("\"yes\":18")
                .contains("\"runwayMonths\":")
                .contains("\"choice\":\"yes\"")
                .doesNotContain("/problems/");
    }

    @Test
    void showsItselfToABrowser() throws IOException, InterruptedException {
        HttpResponse<String> page = page("/");

        assertThat(page.body())
                .contains(
                        "25. Solar panels on the roof of the server room</a>",
                        "of 87 voted",
                        "27. Count an hour of work as 20 towards dues</a>",
                        "Act 18: A bookkeeper</a>",
                        "0 of 1, open for applications",
                        "125.00 USD a month",
                        "16.00 USD an hour",
                        "7565.75 USD",
                        "Free to spend</a>")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        for (MatchResult link : LINK.matcher(page.body()).results().toList()) {
            assertThat(page(link.group(1)).statusCode()).as(link.group()).isEqualTo(200);
        }
    }

    @Test
    void takesANewcomerIn() {
        api.as("nova")
                .post("/memberships", json("contribution", money("4.99"), "interval", "month"))
                .expect(201);
        JsonObject payment = json(
                "invoice", api.as("nova").get("/me/membership").text("/openInvoice/id"),
                "amount", money("4.99"),
                "provider", "cash",
                "reference", "receipt-1",
                "receivedOn", server.clock().today());

        known("odo").post("/payments", payment).expect(201);

        assertThat(api.as("nova").get("/me").text("standing")).isEqualTo("current");
        assertThat(known("brann").get("/me").texts("votingRights")).containsExactly("worker");
    }

    @Test
    void goesOnWithTheSameCoopAtTheNextStart() {
        List<String> before =
                proposals().stream().map(item -> item.getString("id")).toList();
        server.close();

        ready(LaunchedServer.demo(server.data(), "Rochdale is ready"));

        assertThat(proposals().stream().map(item -> item.getString("id")).toList())
                .isEqualTo(before);
        assertThat(server.said()).doesNotContain("days of history").contains("mira");
    }

    private static HttpResponse<String> page(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.address().resolve(path)).build();
        return BROWSER.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Api known(String handle) {
        String token = api.nobody()
                .post("/sessions", json("handle", handle, "password", "rochdale-demo"))
                .expect(201)
                .text("accessToken");
        return api.nobody().with("Authorization", "Bearer " + token);
    }

    private static List<JsonObject> proposals() {
        return api.nobody().get("/proposals?limit=100").expect(200).items();
    }

    private static JsonObject proposal(String title) {
        return proposals().stream()
                .filter(item -> item.getString("title").equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Answer tally(JsonObject proposal) {
        return api.nobody()
                .get("/proposals/" + proposal.getString("id") + "/tally")
                .expect(200);
    }

    private static List<Long> counts(Answer tally, String body) {
        return List.of("yes", "no", "abstain", "roll").stream()
                .map(count -> tally.number("/" + body + "/" + count))
                .toList();
    }

    private static List<Long> sequences() {
        List<Long> sequences = new ArrayList<>();
        List<JsonObject> page = api.nobody().get("/events?after=0&limit=100").items();
        while (!page.isEmpty()) {
            page.forEach(event -> sequences.add(event.getJsonNumber("seq").longValueExact()));
            long last = sequences.get(sequences.size() - 1);
            page = api.nobody().get("/events?limit=100&after=" + last).items();
        }
        return sequences;
    }

    private static long number(String query) {
        return Long.parseLong(new Tables(server).ask(query).get(0));
    }

    private static String run(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
