package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A co-op without a founder, on a server of its own whose access tokens are good for three seconds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FoundingStory {

    private static final String PASSWORD = "a-password-long-enough";
    private static final Pattern TOKEN = Pattern.compile("set-up token: (\\S+)");
    private static final int TOKEN_SECONDS = 6;

    /** What the container allows the clocks of two servers to differ. */
    private static final int SKEW_SECONDS = 2;

    private static LaunchedServer server;
    private static Api api;

    @BeforeAll
    static void start() {
        server = LaunchedServer.start(Map.of(
                "ROCHDALE_FOUNDER_HANDLE", "",
                "ROCHDALE_FOUNDER_PASSWORD", "",
                "ROCHDALE_CURRENCY", "JPY",
                "ROCHDALE_CHARTER", "voting.period=PT10S,dues.minimum=700,payroll.day=15",
                "ROCHDALE_TOKEN_SECONDS", Integer.toString(TOKEN_SECONDS)));
        api = Api.of(server.address(), "f").nobody();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void actZeroIsInForceBeforeAnybodyIsThere() {
        Answer events = api.get("/events").expect(200);
        assertThat(events.items())
                .extracting(event -> event.getString("type"))
                .containsExactly("coop.founded", "position.created");
        String act = events.items().get(0).getString("subject");
        Answer clause = api.get("/charter/voting.period").expect(200);
        assertThat(clause.text("value")).isEqualTo("PT10S");
        assertThat(clause.text("default")).isEqualTo("P7D");
        assertThat(clause.text("act")).isEqualTo(act);
        assertThat(api.get("/charter").expect(200).items())
                .hasSize(29)
                .allSatisfy(item -> assertThat(item.getString("act")).isEqualTo(act));
        assertThat(api.get("/positions").expect(200).items())
                .singleElement()
                .satisfies(position -> assertThat(position.getInt("filled")).isZero());
    }

    @Test
    @Order(2)
    void theCharterAnswersForAnyInstantSinceTheFounding() {
        String since = api.get("/charter/payroll.day").expect(200).text("since");
        assertThat(api.get("/charter/payroll.day?at=" + since).expect(200).number("value"))
                .isEqualTo(15);
        assertThat(api.get("/charter/dues.minimum?at=2090-01-01T00:00:00Z")
                        .expect(200)
                        .at("value"))
                .isEqualTo(json("amount", "700", "currency", "JPY"));
        assertThat(api.get("/charter/dues.minimum/history").expect(200).items()).hasSize(1);
        Answer before = api.get("/charter?at=2020-01-01T00:00:00Z").expectProblem(422, "charter.before-founding");
        assertThat(before.text("detail")).contains(since);
        api.get("/charter/no.such").expectProblem(404, "request.unknown");
        api.get("/charter/payroll.day?at=yesterday").expectProblem(400, "request.malformed");
    }

    @Test
    @Order(3)
    void onlyTheTokenInTheLogMakesAFounder() {
        claim("nonsense", "fay").expectProblem(403, "founding.wrong-token");
        claim(token(), "Fay!").expectProblem(422, "request.invalid");
        assertThat(api.get("/employments").expect(200).items()).isEmpty();
        Answer founder = claim(token(), "fay").expect(201);
        assertThat(founder.header("Location")).endsWith("/accounts/fay");
        assertThat(founder.texts("bodies")).containsExactly("worker");
        claim(token(), "eve").expectProblem(409, "founding.claimed");
        api.get("/accounts/eve").expectProblem(404, "request.unknown");

        assertThat(bearer(signIn()).get("/me").expect(200).texts("powers"))
                .containsExactlyInAnyOrder("treasury", "membership", "moderation", "operations");
        assertThat(api.get("/accounts/fay").expect(200).list("positions"))
                .extracting(job -> job.getString("title"))
                .containsExactly("Founding steward");
    }

    @Test
    @Order(4)
    void aTokenThatWeDidNotWriteIsWorthNothing() throws Exception {
        String good = signIn();
        String header = Forger.part(good, 0);
        String claims = Forger.part(good, 1);
        String jwks = api.get("/.well-known/jwks.json").expect(200).body();
        String modulus = api.get("/.well-known/jwks.json").text("/keys/0/n");
        Forger forger = new Forger();
        List<String> forged = List.of(
                forger.withAnotherKey(header, claims),
                forger.withAnotherKey(header.replaceAll("\"kid\":\"[^\"]*\"", "\"kid\":\"another\""), claims),
                Forger.unsigned(header.replace("RS256", "none"), claims),
                Forger.withASharedSecret(modulus, header.replace("RS256", "HS256"), claims),
                Forger.withASharedSecret(jwks, header.replace("RS256", "HS256"), claims),
                good.replaceAll("\\.[^.]*$", "."),
                good.substring(0, good.length() - 2));
        for (String token : forged) {
            Answer refused = bearer(token).get("/me").expectProblem(401, "request.sign-in");
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        }
        bearer(signIn()).get("/me").expect(200);
    }

    @Test
    @Order(5)
    void aTokenIsGoodUntilItExpires() throws InterruptedException {
        String token = signIn();
        bearer(token).get("/me").expect(200);
        Thread.sleep((TOKEN_SECONDS + SKEW_SECONDS + 1) * 1_000L);
        bearer(token).get("/me").expectProblem(401, "request.sign-in");
    }

    @Test
    @Order(6)
    void keysArePublishedWithoutTheirPrivateHalves() {
        Answer keys = api.get("/.well-known/jwks.json").expect(200);
        assertThat(keys.header("Cache-Control")).contains("max-age=300");
        JsonObject key = keys.list("keys").get(0);
        assertThat(key.getString("kid")).isNotBlank();
        assertThat(key).containsKeys("kty", "n", "e", "alg", "use").doesNotContainKeys("d", "p", "q", "dp", "dq", "qi");
    }

    @Test
    @Order(7)
    void theLogTellsNoTokenButTheOneForTheFounder() {
        assertThat(server.log()).doesNotContain(PASSWORD).doesNotContain("eyJ").doesNotContain("Exception");
    }

    private static String token() {
        Matcher printed = TOKEN.matcher(server.log());
        assertThat(printed.find()).isTrue();
        return printed.group(1);
    }

    private static Answer claim(String token, String handle) {
        return api.post(
                "/founding", json("token", token, "handle", handle, "displayName", "Fay", "password", PASSWORD));
    }

    private static String signIn() {
        return api.post("/sessions", json("handle", "fay", "password", PASSWORD))
                .expect(201)
                .text("accessToken");
    }

    private static Api bearer(String token) {
        return api.with("Authorization", "Bearer " + token);
    }
}
