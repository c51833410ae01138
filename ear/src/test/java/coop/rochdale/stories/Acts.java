package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.stories.Act.Retry;
import coop.rochdale.stories.Act.Wish;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What writes when somebody asks: each operation of the API but the founding and a waiver that is granted.
 */
final class Acts {
    /** Of the crowd those from here on get jobs, the ones after them vote and draft, and number 0 and 1 see laws through. */
    private static final int WORKERS = 32;

    private static final int HIRED = 12;
    private static final int VOTERS = WORKERS + HIRED;
    private static final String PASSWORD = "a-password-long-enough";

    private final TwoServers pair;
    private final Gathering crowd;
    private final Api api;
    private final AtomicInteger turn = new AtomicInteger();
    private final String position;
    private final Deque<Api> employments;

    /** Needs people, jobs, some of whom are filled, and a minute to talk before each vote. */
    Acts(TwoServers pair) {
        this.pair = pair;
        this.crowd = pair.crowd().gathered();
        this.api = pair.api();
        Tables tables = new Tables(pair.first());
        new Assembly(api, pair.clock()).given("10000.00");
        crowd.enact(0, "Hands", job());
        this.position = tables.ask("select id::text from position order by number desc limit 1")
                .get(0);
        List<Api> hired = IntStream.range(WORKERS, VOTERS)
                .mapToObj(i -> api.as(Gathering.name(i)))
                .toList();
        hired.forEach(this::apply);
        crowd.enact(1, "Hire them", hired.stream().map(this::appointment).toArray(JsonObject[]::new));
        pair.clock().advanceDays(2);
        this.employments = new ArrayDeque<>(hired);
        crowd.enact(0, "Talk first", json("kind", "amend-charter", "clause", "deliberation.period", "value", "PT1M"));
    }

    /** Leaves the co-op's rules as they were. */
    void undo() {
        settle();
        crowd.enactAfter(
                Duration.ofMinutes(1), json("kind", "amend-charter", "clause", "deliberation.period", "value", "PT0S"));
    }

    List<Act> all() {
        return Stream.of(people(), laws(), jobs()).flatMap(List::stream).toList();
    }

    private List<Act> people() {
        return List.of(
                new Act("open an account", Retry.KEY, this::account),
                new Act("sign in", Retry.KEY, () -> Wish.post(api.nobody(), "/sessions", credentials())),
                new Act("refresh a session", Retry.KEY, this::refresh),
                new Act("sign out", Retry.AGAIN, this::signOut),
                new Act("join", Retry.KEY, () -> Wish.post(stranger(), "/memberships", membership())),
                new Act("change a contribution", Retry.IF_MATCH, this::contribution),
                new Act("resign from the co-op", Retry.KEY, () -> Wish.post(member(), "/me/membership/resignation")),
                new Act("declare a waiver", Retry.KEY, () -> Wish.post(member(), "/me/waiver", json())),
                new Act("record a payment", Retry.KEY, this::payment),
                new Act("take a payment back", Retry.KEY, this::refund),
                new Act("submit an expense", Retry.KEY, () -> Wish.post(voter(), "/expenses", expense())));
    }

    private List<Act> laws() {
        return List.of(
                new Act("draft", Retry.KEY, () -> Wish.post(voter(), "/proposals", draft())),
                new Act("revise", Retry.IF_MATCH, this::revision),
                new Act("submit", Retry.KEY, this::submission),
                new Act("withdraw", Retry.KEY, () -> Wish.post(voter(), "/proposals/" + drafted() + "/withdrawal")),
                new Act("second", Retry.KEY, () -> Wish.post(voter(), "/proposals/" + deliberated() + "/second")),
                new Act("comment", Retry.KEY, this::comment),
                new Act("vote", Retry.AGAIN, this::ballot),
                new Act("try an enactment again", Retry.KEY_SINCE_FIRST_COMMIT, this::enactment));
    }

    private List<Act> jobs() {
        return List.of(
                new Act("apply", Retry.KEY, () -> Wish.post(stranger(), applications(), statement())),
                new Act("withdraw an application", Retry.KEY, this::noApplication),
                new Act("resign from a job", Retry.KEY, this::leaveJob));
    }

    /** Somebody of the crowd, another each time, for whom the last one's works are no hindrance. */
    private Api voter() {
        Api voter = api.as(Gathering.name(VOTERS + turn.getAndIncrement() % (Race.THREADS - VOTERS)));
        voter.token();
        return voter;
    }

    private Api stranger() {
        Api stranger = api.as("s" + turn.getAndIncrement());
        stranger.token();
        return stranger;
    }

    private Api member() {
        Api member = stranger();
        member.post("/memberships", membership()).expect(201);
        return member;
    }

    private Wish account() {
        String handle = "acc-" + UUID.randomUUID().toString().substring(0, 13);
        return Wish.post(api.nobody(), "/accounts", json("handle", handle, "displayName", "New", "password", PASSWORD));
    }

    private JsonObject credentials() {
        return json("handle", voter().handle(), "password", PASSWORD);
    }

    private Answer session() {
        return api.nobody().post("/sessions", credentials()).expect(201);
    }

    private Wish refresh() {
        return Wish.post(
                api.nobody(),
                "/sessions/refresh",
                json("refreshToken", session().text("refreshToken")));
    }

    private Wish signOut() {
        Answer session = session();
        Api there = api.nobody().with("Authorization", "Bearer " + session.text("accessToken"));
        return new Wish(there, "DELETE", "/sessions/" + session.text("id"), Optional.empty());
    }

    private static JsonObject membership() {
        return json("contribution", money("4.99"), "interval", "month");
    }

    private Wish contribution() {
        Api member = member();
        String etag = member.get("/me/membership").expect(200).etag();
        return patch(member.ifMatch(etag), "/me/membership", json("contribution", money("7.00")));
    }

    private Wish payment() {
        Answer joined = stranger().post("/memberships", membership()).expect(201);
        Api founder = api.founder();
        founder.token();
        return Wish.post(
                founder,
                "/payments",
                json(
                        "invoice", joined.text("/openInvoice/id"),
                        "amount", joined.at("/openInvoice/amount"),
                        "provider", "bank",
                        "reference", UUID.randomUUID(),
                        "receivedOn", pair.clock().today()));
    }

    private Wish refund() {
        String payment = payment().sendTo(pair.first()).orElseThrow().text("id");
        return Wish.post(api.founder(), "/payments/" + payment + "/refund", json("reason", "It was sent twice."));
    }

    private static JsonObject expense() {
        return json("title", "Screens", "category", "tech", "amount", money("120.00"));
    }

    private static JsonObject draft() {
        return json("title", "Draft", "text", "Because.", "measures", List.of(json("kind", "resolution")));
    }

    /** A draft of the one who comes next, so that whoever asks for it is its author. */
    private String drafted() {
        return crowd.draft(VOTERS + (turn.get() - 1) % (Race.THREADS - VOTERS), "Draft");
    }

    private Wish revision() {
        Api author = voter();
        String path = "/proposals/" + drafted();
        return patch(author.ifMatch(author.get(path).expect(200).etag()), path, json("title", "Better"));
    }

    private Wish submission() {
        settle();
        Api author = voter();
        return Wish.post(author, "/proposals/" + drafted() + "/submission");
    }

    private Wish comment() {
        return Wish.post(voter(), "/proposals/" + deliberated() + "/comments", json("text", "Well."));
    }

    private String deliberated() {
        settle();
        return crowd.propose(0, "To be talked about");
    }

    private String voting(JsonObject measure) {
        settle();
        String id = crowd.propose(0, "To be voted on", measure);
        pair.clock().advance(Duration.ofMinutes(1));
        crowd.approve(id, 1);
        return id;
    }

    private Wish ballot() {
        String vote = voting(json("kind", "resolution"));
        return new Wish(voter(), "PUT", "/proposals/" + vote + "/ballot", Optional.of(json("choice", "no")));
    }

    /** It failed because the one who was appointed had withdrawn; now they have applied again. */
    private Wish enactment() {
        Api applicant = stranger();
        String application = apply(applicant);
        String law = voting(appointment(applicant));
        applicant.post("/applications/" + application + "/withdrawal").expect(200);
        crowd.close(List.of(law));
        assertThat(crowd.assembly().state(law)).isEqualTo("failed");
        apply(applicant);
        return Wish.post(voter(), "/proposals/" + law + "/enactment");
    }

    private String applications() {
        return "/positions/" + position + "/applications";
    }

    private String apply(Api who) {
        return who.post(applications(), statement()).expect(201).text("id");
    }

    private Wish noApplication() {
        Api applicant = stranger();
        return Wish.post(applicant, "/applications/" + apply(applicant) + "/withdrawal");
    }

    private Wish leaveJob() {
        Api worker = employments.pop();
        String id = new Tables(pair.first())
                .ask("select e.id::text from employment e join account a on a.id = e.account where a.handle = '"
                        + worker.handle() + "' and e.position = '" + position + "'")
                .get(0);
        worker.token();
        return Wish.post(worker, "/employments/" + id + "/resignation", json());
    }

    private static Wish patch(Api who, String path, JsonValue body) {
        return new Wish(who.with("Content-Type", "application/merge-patch+json"), "PATCH", path, Optional.of(body));
    }

    /** Lets everything that is under way come to its end, so that nothing else is due when the clock is put forward. */
    private void settle() {
        pair.clock().advance(Duration.ofMinutes(1));
        Api nobody = api.nobody();
        nobody.get("/proposals").expect(200);
        pair.clock().advance(Duration.ofHours(1));
        Patience.await(
                Duration.ofSeconds(60),
                "nothing is under way",
                () -> Stream.of("deliberation", "voting", "passed")
                        .allMatch(state -> nobody.get("/proposals?state=" + state)
                                .expect(200)
                                .items()
                                .isEmpty()));
    }

    private JsonObject appointment(Api applicant) {
        LocalDate start = LocalDate.ofInstant(pair.clock().now().plus(Duration.ofDays(1)), ZoneOffset.UTC);
        String account = applicant.get("/me").expect(200).text("/account/id");
        return json("kind", "appoint", "position", position, "account", account, "start", start);
    }

    private static JsonObject statement() {
        return json("statement", "I would.");
    }

    private static JsonObject job() {
        return json(
                "kind", "create-position",
                "title", "Hands",
                "description", "Many.",
                "seats", 200,
                "salary", json("amount", "1.00", "currency", "USD", "per", "month"),
                "powers", List.of(),
                "noticePeriod", "P30D");
    }
}
