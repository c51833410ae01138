package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Opening an account, signing in, staying signed in, signing out, and being gone. */
@Story
class AccountStory {

    private final Api api;

    AccountStory(Api api) {
        this.api = api;
    }

    @Test
    void anAccountIsFreePublicAndVotesNowhere() {
        Api ada = api.as("ada");
        Answer shown = api.nobody().get("/accounts/" + ada.handle()).expect(200);
        assertThat(shown.text("displayName")).isEqualTo("ada");
        assertThat(shown.texts("bodies")).isEmpty();
        assertThat(shown.json()).doesNotContainKeys("email", "password", "passwordHash");
        assertThat(api.nobody().get("/accounts/" + shown.text("id")).expect(200).text("handle"))
                .isEqualTo(ada.handle());
        Answer me = ada.get("/me").expect(200);
        assertThat(me.text("/account/handle")).isEqualTo(ada.handle());
        assertThat(me.texts("votingRights")).isEmpty();
        assertThat(me.texts("powers")).isEmpty();
        assertThat(me.has("standing")).isFalse();
    }

    @Test
    void anEmailIsShownToItsOwnerAlone() {
        String handle = "mail-" + UUID.randomUUID().toString().substring(0, 8);
        Answer opened = api.nobody()
                .post(
                        "/accounts",
                        json(
                                "handle",
                                handle,
                                "displayName",
                                "Mae",
                                "password",
                                Api.PASSWORD,
                                "email",
                                "mae@example.org"))
                .expect(201);
        assertThat(opened.header("Location")).endsWith("/accounts/" + handle);
        assertThat(opened.body() + api.nobody().get("/accounts/" + handle).body())
                .doesNotContain("mae@example.org");
        String token = signIn(handle).text("accessToken");
        assertThat(bearer(token).get("/me").expect(200).text("/account/email")).isEqualTo("mae@example.org");
        assertThat(api.nobody().get("/events?type=account.opened&limit=100").body())
                .doesNotContain("mae@example.org")
                .doesNotContain(handle);
    }

    @Test
    void aHandleIsGivenOnceAndTheRefusalSpeaksGermanToo() {
        JsonObject wish = json("handle", api.as("ada").handle(), "displayName", "Eve", "password", Api.PASSWORD);
        api.nobody().post("/accounts", wish).expectProblem(409, "accounts.handle-taken");
        Answer german = api.nobody()
                .with("Accept-Language", "de")
                .post("/accounts", wish)
                .expect(409);
        assertThat(german.header("Content-Language")).isEqualTo("de");
        assertThat(german.text("detail")).startsWith("Den Namen");
    }

    @Test
    void everyFlawOfAWishIsNamedAtOnce() {
        Answer refused = api.nobody()
                .post("/accounts", json("handle", "Eve", "displayName", " ", "password", "short", "email", "nowhere"))
                .expectProblem(422, "request.invalid");
        assertThat(refused.list("errors"))
                .extracting(error -> error.getString("pointer"))
                .containsExactlyInAnyOrder("/handle", "/displayName", "/password", "/email");
    }

    @Test
    void aWrongPasswordAndAnUnknownHandleAreAnsweredAlike() {
        Answer wrong = api.nobody()
                .post("/sessions", json("handle", api.as("ada").handle(), "password", "wrong-password"))
                .expectProblem(401, "accounts.wrong-sign-in");
        Answer unknown = api.nobody()
                .post("/sessions", json("handle", "nobody-at-all", "password", "wrong-password"))
                .expectProblem(401, "accounts.wrong-sign-in");
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void whoGuessesHasToWait() {
        String handle = api.as("guessed").handle();
        JsonObject guess = json("handle", handle, "password", "wrong-password");
        for (int time = 0; time < 5; time++) {
            api.nobody().post("/sessions", guess).expect(401);
        }
        Answer refused = api.nobody().post("/sessions", guess).expectProblem(429, "accounts.sign-in-too-often");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 900);
        api.nobody()
                .post("/sessions", json("handle", handle, "password", Api.PASSWORD))
                .expect(429);
        api.as("not-guessed").get("/me").expect(200);
    }

    @Test
    void aSessionGoesOnWithEachRefreshAndEndsForAllWhenATokenIsUsedTwice() {
        Answer first = signIn(api.as("rae").handle());
        Answer second = refresh(first).expect(200);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        bearer(second.text("accessToken")).get("/me").expect(200);

        refresh(first).expectProblem(401, "accounts.session-over");
        refresh(second).expectProblem(401, "accounts.session-over");
        bearer(second.text("accessToken")).get("/me").expectProblem(401, "request.sign-in");
        api.as("rae").get("/me").expect(200);
    }

    @Test
    void aRefreshWhoseAnswerWasLostIsRepeatedWithItsKey() {
        Answer first = signIn(api.as("kay").handle());
        Api retrying = api.nobody().with("Idempotency-Key", UUID.randomUUID().toString());
        JsonObject token = json("refreshToken", first.text("refreshToken"));
        Answer answered = retrying.post("/sessions/refresh", token).expect(200);
        Answer again = retrying.post("/sessions/refresh", token).expect(200);
        assertThat(again.text("refreshToken")).isEqualTo(answered.text("refreshToken"));
        refresh(again).expect(200);
    }

    @Test
    void aCopiedTokenEndsTheSessionWhateverKeyItIsSentWith() {
        Answer first = signIn(api.as("kim").handle());
        Answer second = refresh(first).expect(200);
        api.nobody()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/sessions/refresh", json("refreshToken", first.text("refreshToken")))
                .expectProblem(401, "accounts.session-over");
        refresh(second).expectProblem(401, "accounts.session-over");
    }

    @Test
    void signingOutEndsEveryTokenOfTheSessionAtOnce() {
        Answer session = signIn(api.as("sue").handle());
        Api sue = bearer(session.text("accessToken"));
        String path = "/sessions/" + session.text("id");
        api.nobody().delete(path).expectProblem(401, "request.sign-in");
        api.as("ada").delete(path).expectProblem(404, "request.unknown");
        sue.get("/me").expect(200);
        sue.delete(path).expect(204);
        sue.get("/me").expectProblem(401, "request.sign-in");
        sue.get("/charter").expectProblem(401, "request.sign-in");
        refresh(session).expectProblem(401, "accounts.session-over");
    }

    @Test
    void whoIsErasedIsNobodyAnyMore(Server server) throws SQLException {
        Api eve = api.as("eve");
        Answer session = signIn(eve.handle());
        try (Connection database = server.database();
                PreparedStatement erase = database.prepareStatement(
                        "update account set erased_at = rochdale_now(), email = null, password_hash = null where handle = ?")) {
            erase.setString(1, eve.handle());
            assertThat(erase.executeUpdate()).isOne();
        }
        bearer(session.text("accessToken")).get("/me").expectProblem(401, "request.sign-in");
        refresh(session).expectProblem(401, "accounts.session-over");
        api.nobody().get("/accounts/" + eve.handle()).expectProblem(404, "request.unknown");
        api.nobody()
                .post("/sessions", json("handle", eve.handle(), "password", Api.PASSWORD))
                .expectProblem(401, "accounts.wrong-sign-in");
        api.nobody()
                .post("/accounts", json("handle", eve.handle(), "displayName", "Eve", "password", Api.PASSWORD))
                .expectProblem(409, "accounts.handle-taken");
    }

    @Test
    void noPasswordAndNoTokenIsEverLogged(Server server) {
        Answer session = signIn(api.as("log").handle());
        refresh(session).expect(200);
        assertThat(server.log())
                .doesNotContain(Api.PASSWORD)
                .doesNotContain(session.text("refreshToken"))
                .doesNotContain(session.text("accessToken"));
    }

    private Answer signIn(String handle) {
        return api.nobody()
                .post("/sessions", json("handle", handle, "password", Api.PASSWORD))
                .expect(201);
    }

    private Answer refresh(Answer session) {
        return api.nobody().post("/sessions/refresh", json("refreshToken", session.text("refreshToken")));
    }

    private Api bearer(String token) {
        return api.nobody().with("Authorization", "Bearer " + token);
    }
}
