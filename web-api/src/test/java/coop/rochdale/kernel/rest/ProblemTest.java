package coop.rochdale.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.accounts.AccountRefusal;
import coop.rochdale.ballots.BallotRefusal;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void isWrittenAsRfc9457Says() {
        Problem problem = Problem.of(Refused.flawed(List.of(new Flaw("/title", "Write something here."))));
        assertThat(json(problem, Tongue.ENGLISH))
                .isEqualTo("{\"type\":\"/problems/request.invalid\",\"title\":\"Against a rule\",\"status\":422,"
                        + "\"detail\":\"Some fields are wrong; \\\"errors\\\" names each with what it must be.\","
                        + "\"instance\":\"/api/v1/proposals\",\"code\":\"request.invalid\","
                        + "\"errors\":[{\"pointer\":\"/title\",\"detail\":\"Write something here.\"}]}");
    }

    @Test
    void speaksGermanOnRequest() {
        Problem problem = Problem.of(Refused.because(CommonRefusal.TOO_OFTEN, 7));
        assertThat(json(problem, Tongue.GERMAN))
                .contains("Zu viele Anfragen; warte 7 Sekunden")
                .contains("\"code\":\"request.too-often\"");
        assertThat(problem.headers(Tongue.GERMAN, null)).containsEntry("Content-Language", "de");
    }

    @Test
    void writesAnInstantAsEveryOtherAnswerDoes() {
        Instant closed = Instant.parse("2026-03-01T12:00:00.491110Z");
        Refused refused = Refused.because(BallotRefusal.CLOSED, closed);
        assertThat(refused.detail()).contains("closed at 2026-03-01T12:00:00.49111Z;");
        assertThat(json(Problem.of(refused), Tongue.ENGLISH))
                .contains("closed at " + Wire.text(closed).replace("\"", "") + ";");
        assertThat(json(Problem.of(refused), Tongue.GERMAN)).contains(" 2026-03-01T12:00:00.49111Z;");
    }

    @Test
    void asksWhoIsNotSignedInForABearerToken() {
        Problem signIn = Problem.of(Refused.because(CommonRefusal.SIGN_IN));
        assertThat(signIn.headers(Tongue.ENGLISH, null)).containsEntry("WWW-Authenticate", "Bearer realm=\"rochdale\"");
        assertThat(signIn.headers(Tongue.ENGLISH, "Basic YTpi"))
                .containsEntry("WWW-Authenticate", "Bearer realm=\"rochdale\"");
    }

    @Test
    void saysThatATokenWasRefusedButNotThatAPasswordWas() {
        assertThat(Problem.of(Refused.because(CommonRefusal.SIGN_IN)).headers(Tongue.ENGLISH, "bearer x.y.z"))
                .containsEntry("WWW-Authenticate", "Bearer realm=\"rochdale\", error=\"invalid_token\"");
        assertThat(Problem.of(Refused.because(AccountRefusal.WRONG_SIGN_IN)).headers(Tongue.ENGLISH, "Bearer x.y.z"))
                .containsEntry("WWW-Authenticate", "Bearer realm=\"rochdale\"");
    }

    @Test
    void namesAHundredWrongFieldsAndCountsTheRest() {
        List<Flaw> flaws = IntStream.range(0, 80_000)
                .mapToObj(field -> new Flaw("/" + field, "Leave it out."))
                .toList();
        assertThat(json(Problem.of(Refused.flawed(flaws)), Tongue.ENGLISH))
                .contains("\"pointer\":\"/99\"")
                .doesNotContain("\"pointer\":\"/100\"")
                .endsWith(",\"moreErrors\":79900}");
        assertThat(json(Problem.of(Refused.flawed(flaws.subList(0, 100))), Tongue.ENGLISH))
                .contains("\"pointer\":\"/99\"")
                .doesNotContain("moreErrors");
    }

    private static String json(Problem problem, Tongue tongue) {
        return new String(problem.json(tongue, "/api/v1/proposals"), StandardCharsets.UTF_8);
    }
}
