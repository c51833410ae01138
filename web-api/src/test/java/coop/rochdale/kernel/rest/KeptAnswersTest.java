package coop.rochdale.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

    private static final int OK = 200;
    private static final int GONE = 410;

    private final KeptAnswers<String> kept = new KeptAnswers<>();
    private int looks;

    @Test
    void isAskedForOnceWhileNothingIsCommitted() throws Exception {
        assertThat(at("noon", OK)).isEqualTo("1");
        assertThat(at("noon", OK)).isEqualTo("1");
        assertThat(kept.holds("a")).isTrue();
    }

    @Test
    void isAskedForAnewAfterEveryCommit() throws Exception {
        assertThat(at("noon", OK)).isEqualTo("1");
        assertThat(at("one", OK)).isEqualTo("2");
        assertThat(at("noon", OK)).isEqualTo("3");
    }

    @Test
    void isNotKeptIfItIsForNobodyElse() throws Exception {
        assertThat(at("noon", GONE)).isEqualTo("1");
        assertThat(kept.holds("a")).isFalse();
        assertThat(at("noon", GONE)).isEqualTo("2");
    }

    @Test
    void staysAsItIsWhenALookFails() throws Exception {
        at("noon", OK);

        assertThatThrownBy(() -> kept.at("one", "a", () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(at("one", OK)).isEqualTo("2");
    }

    @Test
    void isNobodyElsesAnswer() throws Exception {
        at("noon", OK);

        assertThat(kept.holds("b")).isFalse();
    }

    private String at(String moment, int status) throws Exception {
        Captured answer = kept.at(moment, "a", () -> {
            looks++;
            return new Captured(status, false, Map.of(), Integer.toString(looks).getBytes(StandardCharsets.UTF_8));
        });
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
