package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Months go by: members are asked, pay, forget, fall behind and come back. */
@Story
class BillingStory {
    private final Api api;
    private final Clock clock;

    BillingStory(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Test
    void aMemberIsAskedPaysForgetsLapsesAndReturns() {
        Api ines = api.as("ines");
        String membership = join(ines, "month");
        pay(membership, "5.00", "ines-1");
        LocalDate joined = from(ines, 0);

        clock.advanceTo(startOf(joined.plusMonths(1).minusDays(7)));
        bill();
        assertThat(periods(ines)).containsExactly(period(joined, 0) + " paid", period(joined, 1) + " open");
        bill();
        assertThat(periods(ines)).hasSize(2);
        pay(membership, "5.00", "ines-2");

        clock.advanceTo(startOf(joined.plusMonths(2)).plus(Period.ofDays(1)));
        bill();
        assertThat(standing(ines)).isEqualTo("grace");
        assertThat(periods(ines)).last().isEqualTo(period(joined, 2) + " open");
        clock.advanceTo(startOf(joined.plusMonths(2)).plus(Period.ofDays(31)));
        bill();
        assertThat(standing(ines)).isEqualTo("lapsed");
        assertThat(periods(ines)).hasSize(3);

        assertThat(told(ines, "en")).containsExactly("invoice-issued", "invoice-issued", "grace-begun", "lapsed");
        assertThat(ines.with("Accept-Language", "de")
                        .get("/me/notices?limit=1")
                        .items()
                        .get(0)
                        .getString("text"))
                .contains("Stimme");
        assertThat(told(api.as("ola"), "en")).isEmpty();
        api.nobody().get("/me/notices").expect(401);

        pay(membership, "5.00", "ines-3");
        assertThat(standing(ines)).isEqualTo("current");
        LocalDate back = clock.today();
        clock.advanceTo(startOf(back.plusMonths(1).minusDays(6)));
        bill();
        assertThat(periods(ines)).last().isEqualTo(period(back, 1) + " open");
    }

    @Test
    void aWaivedMemberIsNotAskedAndCreditIsUsedFirst() {
        Api jon = api.as("jon");
        Api kim = api.as("kim");
        pay(join(jon, "month"), "12.00", "jon-1");
        String waived = join(kim, "month");
        pay(waived, "5.00", "kim-1");
        kim.post("/me/waiver", json()).expect(200);
        LocalDate joined = from(jon, 0);
        clock.advanceTo(startOf(joined.plusMonths(1).minusDays(6)));
        bill();
        assertThat(periods(jon)).containsExactly(period(joined, 0) + " paid", period(joined, 1) + " paid");
        assertThat(periods(kim)).hasSize(1);
        clock.advanceTo(startOf(joined.plusMonths(2).minusDays(6)));
        bill();
        assertThat(periods(jon)).last().isEqualTo(period(joined, 2) + " open");
        assertThat(jon.get("/me/membership").text("/openInvoice/settled/amount"))
                .isEqualTo("2.00");
        assertThat(periods(kim)).hasSize(1);
        assertThat(standing(kim)).isEqualTo("current");
    }

    @Test
    void manyAtOnceIssueEachInvoiceOnce() throws Exception {
        List<Api> members =
                IntStream.range(0, 5).mapToObj(number -> api.as("leo" + number)).toList();
        for (Api member : members) {
            pay(join(member, "month"), "5.00", member.handle());
        }
        clock.advanceTo(startOf(from(members.get(0), 0).plusMonths(1).minusDays(5)));
        Api founder = api.founder();
        founder.get("/me").expect(200);
        Callable<Answer> ask = () -> founder.post("/billing-runs", json("through", clock.today()));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer :
                threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> ask).collect(Collectors.toList()))) {
            answers.add(answer.get());
        }
        threads.shutdown();
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(members).allSatisfy(member -> assertThat(periods(member)).hasSize(2));
    }

    @Test
    void theTreasuryAloneRunsThemAndReadsHowFarTheyAre() {
        Api mia = api.as("mia");
        JsonObject today = json("through", clock.today());
        mia.post("/billing-runs", today).expectProblem(403, "request.power-missing");
        api.nobody().post("/billing-runs", today).expect(401);
        Answer run = api.founder().post("/billing-runs", today).expect(201);
        assertThat(run.text("state")).isEqualTo("finished");
        assertThat(run.header("Location")).endsWith("/billing-runs/" + run.text("id"));
        String path = "/billing-runs/" + run.text("id");
        assertThat(api.founder().get(path).expect(200).text("finishedAt")).isEqualTo(run.text("finishedAt"));
        assertThat(api.founder()
                        .get("/billing-runs?limit=1")
                        .expect(200)
                        .items()
                        .get(0)
                        .getString("id"))
                .isEqualTo(run.text("id"));
        mia.get(path).expectProblem(403, "request.power-missing");
        mia.get("/billing-runs").expectProblem(403, "request.power-missing");
        api.founder().get("/billing-runs/01900000-0000-7000-8000-000000000000").expectProblem(404, "request.unknown");
        for (Object wrong :
                List.of("yesterday", clock.today().minusDays(2), clock.today().plusYears(2))) {
            Answer refused = api.founder()
                    .post("/billing-runs", json("through", wrong.toString()))
                    .expect(422);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/through");
        }
    }

    private void bill() {
        Answer run = api.founder()
                .post("/billing-runs", json("through", clock.today()))
                .expect(201);
        assertThat(run.text("state")).isEqualTo("finished");
    }

    private static String join(Api person, String interval) {
        return person.post("/memberships", json("contribution", money("5.00"), "interval", interval))
                .expect(201)
                .text("id");
    }

    private void pay(String membership, String amount, String reference) {
        api.founder()
                .post("/payments", Json.payment(membership, amount, "billing-story-" + reference, clock.today()))
                .expect(201);
    }

    private static String standing(Api person) {
        return person.get("/me/membership").expect(200).text("standing");
    }

    /** The oldest first. */
    private static List<String> periods(Api person) {
        List<String> lines = new ArrayList<>();
        person.get("/me/invoices?limit=100")
                .expect(200)
                .items()
                .forEach(invoice -> lines.add(
                        0,
                        invoice.getJsonObject("period").getString("from") + "/"
                                + invoice.getJsonObject("period").getString("to") + " "
                                + invoice.getString("status")));
        return lines;
    }

    /** The oldest first. */
    private static List<String> told(Api person, String language) {
        List<String> kinds = new ArrayList<>();
        person.with("Accept-Language", language)
                .get("/me/notices?limit=100")
                .expect(200)
                .items()
                .forEach(notice -> kinds.add(0, notice.getString("kind")));
        return kinds;
    }

    private static LocalDate from(Api person, int number) {
        return LocalDate.parse(periods(person).get(number).substring(0, 10));
    }

    private static String period(LocalDate anchor, int number) {
        return anchor.plusMonths(number) + "/" + anchor.plusMonths(number + 1L);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
