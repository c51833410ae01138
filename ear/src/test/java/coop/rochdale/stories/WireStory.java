package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.stories.Interface.Operation;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers say about themselves: addresses, languages, lengths, methods, versions. */
@Story
class WireStory {
    private static final JsonObject RESOLUTION = json("kind", "resolution");

    private final Api api;

    WireStory(Api api) {
        this.api = api;
    }

    @Test
    void headTellsOfExactlyWhatGetWouldSend() {
        for (Operation operation : Interface.of(api)) {
            if (operation.method().equals("GET") && !operation.hasPlaces()) {
                Answer read = api.founder().get(operation.path());
                Answer asked = api.founder().send("HEAD", operation.path(), Optional.empty());
                assertThat(asked.status()).as(operation.path()).isEqualTo(read.status());
                assertThat(asked.body()).isEmpty();
                assertThat(asked.header("Content-Length"))
                        .as(operation.path())
                        .isEqualTo(Integer.toString(read.body().getBytes(StandardCharsets.UTF_8).length));
            }
        }
        // More than the container holds back, so that it cannot count by itself.
        Answer large = api.nobody().send("HEAD", "/charter", Optional.empty());
        assertThat(Integer.parseInt(large.header("Content-Length"))).isGreaterThan(8_192);
    }

    @Test
    void whatIsNamedIsNamedByItsPathWhateverTheServerIsCalled() {
        Answer draft = draft("Named");
        assertThat(draft.header("Location")).isEqualTo("/api/v1/proposals/" + draft.text("id"));
        Answer page = api.nobody().get("/events?limit=1&type=account.opened").expect(200);
        assertThat(page.header("Link"))
                .startsWith("</api/v1/events?")
                .contains("type=account.opened")
                .endsWith(">; rel=\"next\"");
        String next = page.header("Link").replaceFirst("<([^>]*)>.*", "$1");
        assertThat(api.nobody().get(next).expect(200).items()).hasSize(1);
    }

    @Test
    void whatIsTranslatedSaysIntoWhich() {
        String path = "/proposals/" + draft("Translated").text("id");
        JsonObject question = json(
                "consumer", json("yes", 1, "no", 0, "abstain", 0, "roll", 1),
                "worker", json("yes", 1, "no", 0, "abstain", 0, "roll", 1));
        Api german = api.as("wanda").with("Accept-Language", "de");
        for (Answer answer : List.of(
                german.get(path),
                german.get(path + "/actions"),
                german.get("/me/membership/actions"),
                german.post("/pass-rule/evaluation", question))) {
            answer.expect(200);
            assertThat(answer.header("Content-Language")).as(answer.request()).isEqualTo("de");
            assertThat(vary(answer)).as(answer.request()).contains("Accept-Language");
        }
        assertThat(api.as("wanda").get(path).header("Content-Language")).isEqualTo("en");
        assertThat(vary(api.nobody().get("/charter"))).doesNotContain("Accept-Language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/style.css",
                "/docs/",
                "/docs/index.html",
                "/openapi",
                "/problems/",
                "/problems/request.sign-in",
                "/health/live",
                "/.well-known/jwks.json"
            })
    void whatLiesOutsideTheApiIsOnlyRead(String path) {
        Answer read = api.nobody().get(path).expect(200);
        assertThat(read.header("Cache-Control")).isNotEmpty();
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            Answer refused = api.nobody().send(method, path, Optional.empty()).expectProblem(405, "request.method");
            assertThat(refused.header("Allow")).as(method).isEqualTo("GET, HEAD, OPTIONS");
        }
        Answer asked = api.nobody().send("OPTIONS", path, Optional.empty()).expect(204);
        assertThat(asked.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void whatIsNotThereIsNotThereForAnyMethod() {
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS")) {
            api.nobody().send(method, "/api/v2/accounts", Optional.empty()).expectProblem(404, "request.no-such-path");
            api.nobody().send(method, "/docs/nothing", Optional.empty()).expectProblem(404, "request.no-such-path");
        }
    }

    @Test
    void aMethodThatAResourceDoesNotKnowIsRefusedWithThoseItKnows() {
        Answer refused = api.founder().delete("/charter").expectProblem(405, "request.method");
        assertThat(refused.header("Allow").split(", ?")).contains("GET", "HEAD", "OPTIONS");
    }

    @Test
    void numbersAboutTheServerAreNotForEverybody() {
        api.nobody().get("/metrics").expectProblem(401, "request.sign-in");
        api.as("wanda").get("/metrics").expectProblem(403, "request.role-missing");
        api.nobody().post("/metrics").expectProblem(405, "request.method");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi?format=json", "/problems/", "/problems/request.sign-in"})
    void whoHasAPageAlreadyIsSparedIt(String path) {
        Answer read = api.nobody().get(path).expect(200);
        assertThat(read.etag()).matches("\"[A-Za-z0-9_-]+\"");
        Answer again = api.nobody().with("If-None-Match", read.etag()).get(path).expect(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.etag()).isEqualTo(read.etag());
    }

    @Test
    void aTokenWhoseSessionEndedIsCalledInvalid() {
        Answer session = api.nobody()
                .post("/sessions", json("handle", api.as("wanda").handle(), "password", "a-password-long-enough"))
                .expect(201);
        Api wanda = api.nobody().with("Authorization", "Bearer " + session.text("accessToken"));
        wanda.delete("/sessions/" + session.text("id")).expect(204);
        Answer refused = wanda.get("/me").expectProblem(401, "request.sign-in");
        assertThat(refused.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(api.nobody().get("/me").expect(401).header("WWW-Authenticate"))
                .doesNotContain("error");
    }

    @Test
    void ofVeryManyWrongFieldsAHundredAreNamed() {
        JsonObjectBuilder many = jakarta.json.Json.createObjectBuilder();
        for (int field = 0; field < 20_000; field++) {
            many.add("f" + field, 1);
        }
        Answer refused = api.nobody().post("/sessions", many.build()).expectProblem(422, "request.invalid");
        assertThat(refused.list("errors")).hasSize(100);
        // The two fields of a session are missing, besides.
        assertThat(refused.number("moreErrors")).isEqualTo(20_002 - 100);
    }

    @Test
    void oneClientsHasteIsNotAnothersBehindATrustedProxy() {
        Map<String, String> settings = Map.of(
                "ROCHDALE_REQUESTS_PER_MINUTE", "20",
                "ROCHDALE_TRUSTED_PROXIES", "127.0.0.1,::1",
                "ROCHDALE_CORS_ORIGINS", "https://a.example");
        try (LaunchedServer server = LaunchedServer.start(settings)) {
            Api client = Api.of(server.address(), "proxied").nobody();
            guessing(client);
            haste(client);
            origins(client.with("X-Forwarded-For", "198.51.100.9"));
        }
    }

    private static void guessing(Api client) {
        JsonObject guess = json("handle", Server.FOUNDER, "password", "wrong-password");
        Api guesser = client.with("X-Forwarded-For", "198.51.100.1");
        for (int time = 0; time < 5; time++) {
            guesser.post("/sessions", guess).expect(401);
        }
        guesser.post("/sessions", guess).expectProblem(429, "accounts.sign-in-too-often");
        client.with("X-Forwarded-For", "198.51.100.1, 198.51.100.2")
                .post("/sessions", json("handle", Server.FOUNDER, "password", Server.FOUNDER_PASSWORD))
                .expect(201);
    }

    private static void haste(Api client) {
        Api hasty = client.with("X-Forwarded-For", "198.51.100.3");
        Answer last = hasty.get("/charter");
        for (int time = 0; time < 500 && last.status() != 429; time++) {
            last = hasty.with("Authorization", "Bearer no.such.token").get("/charter");
            assertThat(last.header("RateLimit")).as(last.body()).startsWith("\"requests\";r=");
            assertThat(last.status()).isIn(401, 429);
        }
        last.expectProblem(429, "request.too-often");
        hasty.get("/health/live").expect(200);
        client.with("X-Forwarded-For", "198.51.100.4").get("/charter").expect(200);
    }

    private static void origins(Api client) {
        Answer same = client.with("Origin", "https://a.example").get("/charter").expect(200);
        assertThat(same.header("Access-Control-Allow-Origin")).isEqualTo("https://a.example");
        assertThat(vary(same)).contains("Origin", "Accept");
        assertThat(vary(client.get("/charter").expect(200))).contains("Origin");
        assertThat(vary(client.get("/me").expect(401))).contains("Origin", "Accept-Language");
        assertThat(vary(client.get("/no/such/path").expect(404))).contains("Origin");
    }

    private static Set<String> vary(Answer answer) {
        return answer.response().headers().allValues("Vary").stream()
                .flatMap(line -> Stream.of(line.split(" ?, ?")))
                .collect(Collectors.toSet());
    }

    private Answer draft(String title) {
        return api.as("wanda")
                .post("/proposals", json("title", title, "text", "A trial.", "measures", List.of(RESOLUTION)))
                .expect(201);
    }
}
