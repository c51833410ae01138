package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Servers whose own clocks differ. What the co-op decides goes by the database's clock, which every story puts far from
 * the server's; access tokens go by the clock of the server that signs or reads them.
 */
@Story
class ClockStory {
    private static final Duration GOOD = Duration.ofMinutes(15);

    private final Api api;
    private final LaunchedServer server;

    ClockStory(Api api, Server server) {
        this.api = api;
        this.server = (LaunchedServer) server;
    }

    @Test
    void aTokenIsTakenThatAServerSignedWhoseClockIsMinutesAheadOrBehind() throws Exception {
        assertThat(answer(Duration.ofMinutes(7)).text("/account/handle"))
                .isEqualTo(api.as("ina").handle());
        assertThat(answer(Duration.ofMinutes(-7)).text("/account/handle"))
                .isEqualTo(api.as("ina").handle());
    }

    @Test
    void aTokenThatEndedByThisServersClockIsRefusedAndTheRefreshTokenGivesANewOne() throws Exception {
        answer(GOOD.plusMinutes(1).negated()).expectProblem(401, "request.sign-in");
        JsonObject password = json("handle", api.as("ina").handle(), "password", "a-password-long-enough");
        Answer session = api.nobody().post("/sessions", password).expect(201);

        Answer renewed = api.nobody()
                .post("/sessions/refresh", json("refreshToken", session.text("refreshToken")))
                .expect(200);

        api.nobody()
                .with("Authorization", "Bearer " + renewed.text("accessToken"))
                .get("/me")
                .expect(200);
    }

    /** To somebody who signed in at a server whose clock is that much ahead of this one's. */
    private Answer answer(Duration ahead) throws IOException, GeneralSecurityException {
        Instant signed = Instant.now().plus(ahead);
        String token = new Mint(server.data(), api.as("ina").token())
                .token(json(
                        "iat", signed.getEpochSecond(), "exp", signed.plus(GOOD).getEpochSecond()));
        return api.nobody().with("Authorization", "Bearer " + token).get("/me");
    }
}
