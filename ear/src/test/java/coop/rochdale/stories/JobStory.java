package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A job from the law that creates it to the end of its last notice. */
@Story
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobStory {

    private final Api api;
    private final Clock clock;
    private final Coop coop;

    JobStory(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
        this.coop = Coop.of(api, clock, "ada", "bo").given("20000.00");
    }

    @Test
    void livesFromTheLawThatCreatesItToTheEndOfTheLastNotice() {
        Answer law = coop.law("We need a bookkeeper", bookkeeper());
        assertThat(law.text("/price/monthly/amount")).isEqualTo("2400.00");
        String position = newest("/positions?open=true&limit=100").getString("id");
        Answer job = api.nobody().get("/positions/" + position).expect(200);
        assertThat(job.text("title")).isEqualTo("Bookkeeper");
        assertThat(job.number("filled")).isZero();
        assertThat(job.texts("powers")).containsExactly("treasury");
        assertThat(job.text("noticePeriod")).isEqualTo("P2D");

        String employment = hire(position);
        earnMore(position, employment);
        voteAsAWorker();
        remove(position, employment);
    }

    /** Cleo applies; nobody else's eyes but voters' see it; a law appoints her, and she holds the power at once. */
    private String hire(String position) {
        Api cleo = api.as("cleo");
        refuse(cleo.post("/payments", payment()), 403, "request.power-missing");
        String application = apply(position, "cleo");
        refuse(cleo.post("/positions/" + position + "/applications", statement()), 409, "positions.already-applied");
        assertThat(api.as("bo")
                        .get("/positions/" + position + "/applications")
                        .expect(200)
                        .items())
                .extracting(item -> item.getString("id"))
                .containsExactly(application);
        assertThat(api.as("eve")
                        .get("/positions/" + position + "/applications")
                        .expect(200)
                        .items())
                .isEmpty();
        refuse(api.as("eve").get("/applications/" + application), 404, "request.unknown");
        refuse(api.nobody().get("/positions/" + position + "/applications"), 401, "request.sign-in");

        coop.law("Cleo keeps our books", appointment(position, "cleo"));
        assertThat(cleo.get("/applications/" + application).expect(200).text("state"))
                .isEqualTo("accepted");
        JsonObject employment = cleo.get("/me/employments").expect(200).items().get(0);
        assertThat(employment.getString("position")).isEqualTo(position);
        assertThat(cleo.get("/me").expect(200).texts("bodies")).containsExactly("worker");
        assertThat(cleo.get("/me").expect(200).texts("powers")).containsExactly("treasury");
        assertThat(api.nobody().get("/positions/" + position).expect(200).number("filled"))
                .isEqualTo(1);
        apply(position, "dan");
        Answer full = submitted(appointment(position, "dan")).expectProblem(422, "request.invalid");
        assertThat(full.text("/errors/0/pointer")).isEqualTo("/measures/0");
        assertThat(full.text("/errors/0/detail")).contains("1 seat(s), and none is free");
        return employment.getString("id");
    }

    private void earnMore(String position, String employment) {
        Answer law = coop.law(
                "Cleo earns more",
                json(
                        "kind",
                        "change-salary",
                        "position",
                        position,
                        "salary",
                        json("amount", "20.00", "currency", "USD", "per", "hour", "hours", 150),
                        "from",
                        clock.today()));
        assertThat(law.text("/price/monthly/amount")).isEqualTo("600.00");
        assertThat(api.nobody().get("/positions/" + position).expect(200).text("/salary/amount"))
                .isEqualTo("20.00");
        assertThat(api.nobody().get("/employments/" + employment).expect(200).text("/salary/per"))
                .isEqualTo("hour");
    }

    private void voteAsAWorker() {
        String proposal = coop.proposed("Thanks to the books", json("kind", "resolution"));
        coop.yes("cleo", proposal);
        Answer closed = coop.closed(proposal);
        assertThat(closed.text("state")).isEqualTo("rejected");
        Answer tally = api.nobody().get("/proposals/" + proposal + "/tally").expect(200);
        assertThat(tally.number("/worker/yes")).isEqualTo(1);
        assertThat(tally.number("/consumer/yes")).isZero();
    }

    private void remove(String position, String employment) {
        Answer actions =
                api.as("cleo").get("/positions/" + position + "/actions").expect(200);
        assertThat(allowed(actions)).containsExactly("resign");
        Answer law = coop.law("No more books", json("kind", "remove-position", "position", position));
        assertThat(law.text("/price/monthly/amount")).isEqualTo("-3000.00");
        assertThat(api.nobody().get("/positions/" + position).expect(200).text("state"))
                .isEqualTo("closed");
        assertThat(api.as("dan")
                        .get("/me/applications")
                        .expect(200)
                        .items()
                        .get(0)
                        .getString("state"))
                .isEqualTo("declined");
        refuse(api.as("dan").post("/positions/" + position + "/applications", statement()), 409, "positions.closed");
        Answer ending = api.nobody().get("/employments/" + employment).expect(200);
        assertThat(ending.text("endedBy")).isEqualTo("removal");
        assertThat(api.as("cleo").get("/me").expect(200).texts("powers")).containsExactly("treasury");

        clock.advanceTo(Instant.parse(ending.text("until")));
        Answer cleo = api.as("cleo").get("/me").expect(200);
        assertThat(cleo.texts("powers")).isEmpty();
        assertThat(cleo.texts("bodies")).isEmpty();
        refuse(api.as("cleo").post("/payments", payment()), 403, "request.power-missing");
        assertThat(api.nobody()
                        .get("/employments?current=true&position=" + position)
                        .expect(200)
                        .items())
                .isEmpty();
        refuse(
                api.as("cleo").post("/employments/" + employment + "/resignation", json()),
                409,
                "positions.employment-over");
    }

    @Test
    void endsByResignationWithTheNoticeOfTheContract() {
        coop.law("We need a gardener", job("Gardener", List.of()));
        String position = newest("/positions?open=true&limit=100").getString("id");
        apply(position, "fay");
        coop.law("Fay gardens", appointment(position, "fay"));
        Api fay = api.as("fay");
        String employment =
                fay.get("/me/employments").expect(200).items().get(0).getString("id");
        String path = "/employments/" + employment + "/resignation";

        refuse(api.as("eve").post(path, json()), 403, "positions.not-your-employment");
        refuse(fay.post(path, json("until", clock.today())), 422, "positions.notice-too-short");
        refuse(fay.post(path, json("until", "soon")), 422, "request.invalid");
        refuse(fay.post(path, json("when", "2030-01-01")), 422, "request.invalid");
        Answer resigned = fay.post(path, json()).expect(200);
        assertThat(resigned.text("endedBy")).isEqualTo("resignation");
        refuse(fay.post(path, json("until", clock.today().plusDays(9))), 409, "positions.ends-earlier");
        assertThat(fay.get("/me").expect(200).texts("bodies")).containsExactly("worker");
        clock.advanceTo(Instant.parse(resigned.text("until")));
        assertThat(fay.get("/me").expect(200).texts("bodies")).isEmpty();
    }

    @Test
    void theSecondOfTwoLawsForOneSeatFailsAndSaysWhy() {
        coop.law("We need a baker", job("Baker", List.of()));
        String position = newest("/positions?open=true&limit=100").getString("id");
        apply(position, "gil");
        apply(position, "hal");
        String first = coop.proposed("Gil bakes", appointment(position, "gil"));
        String second = coop.proposed("Hal bakes", appointment(position, "hal"));
        List.of(first, second).forEach(proposal -> List.of("ada", "bo").forEach(name -> coop.yes(name, proposal)));

        coop.enacted(first);
        Answer failed = coop.closed(second);

        assertThat(failed.text("state")).isEqualTo("failed");
        assertThat(failed.body()).contains("positions.no-seat");
        assertThat(api.nobody().get("/positions/" + position).expect(200).number("filled"))
                .isEqualTo(1);
    }

    @Test
    void saysInGermanWhyNot() {
        coop.law("We need a cook", job("Cook", List.of()));
        String position = newest("/positions?open=true&limit=100").getString("id");
        apply(position, "ivo");

        assertThat(api.as("ivo")
                        .with("Accept-Language", "de")
                        .get("/positions/" + position + "/actions")
                        .expect(200)
                        .text("/0/reasons/0/detail"))
                .contains("schon beworben");
    }

    private String apply(String position, String name) {
        return api.as(name)
                .post("/positions/" + position + "/applications", statement())
                .expect(201)
                .text("id");
    }

    private Answer submitted(JsonObject measure) {
        String id = api.as("ada")
                .post("/proposals", json("title", "A law", "text", "Text.", "measures", List.of(measure)))
                .expect(201)
                .text("id");
        return api.as("ada").post("/proposals/" + id + "/submission");
    }

    private JsonObject newest(String path) {
        List<JsonObject> items = api.nobody().get(path).expect(200).items();
        return items.get(items.size() - 1);
    }

    private JsonObject appointment(String position, String name) {
        return json(
                "kind",
                "appoint",
                "position",
                position,
                "account",
                api.as(name).get("/me").expect(200).text("/account/id"),
                "start",
                clock.today());
    }

    private JsonObject payment() {
        return Json.payment(api.as("ada").get("/me/membership").expect(200).text("id"), "1.00", "never", clock.today());
    }

    private static JsonObject bookkeeper() {
        return job("Bookkeeper", List.of("treasury"));
    }

    private static JsonObject job(String title, List<String> powers) {
        return json(
                "kind",
                "create-position",
                "title",
                title,
                "description",
                "Works for all of us.",
                "seats",
                1,
                "salary",
                json("amount", "2400.00", "currency", "USD", "per", "month", "hours", 150),
                "powers",
                powers,
                "noticePeriod",
                "P2D");
    }

    private static JsonObject statement() {
        return json("statement", "I would like to.");
    }

    private static List<String> allowed(Answer actions) {
        return actions.array().stream()
                .filter(action -> action.getBoolean("allowed"))
                .map(action -> action.getString("action"))
                .toList();
    }

    private static void refuse(Answer answer, int status, String code) {
        answer.expectProblem(status, code);
    }
}
