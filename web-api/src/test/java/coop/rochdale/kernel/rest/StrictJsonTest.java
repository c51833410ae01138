package coop.rochdale.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "{",
                "}",
                "{\"a\":1",
                "{\"a\":1}}",
                "{\"a\":1} {}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "[1]",
                "\"a\"",
                "1",
                "null",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"line\nbreak\"}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\\u0000\"}",
                "{\"\\u0000\":1}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":[null]}",
                "{\"a\":tru}",
                "{\"a\":1E131071}",
                "{\"a\":1e-41}",
                "{\"a\":1e999999999}",
                "{\"a\":1e99999999999}",
                "/* c */ {}",
                "\uFEFF{}"
            })
    void refusesWhatIsNotOneJsonObjectThatCanBeKept(String body) {
        assertRefused(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertRefused("{\"a\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("{\"a\":1}".getBytes(StandardCharsets.UTF_16));
    }

    @Test
    void refusesDeepNestingWithoutBeingHurtByIt() {
        assertRefused(("{\"a\":".repeat(21) + "1" + "}".repeat(21)).getBytes(StandardCharsets.UTF_8));
        assertRefused(("{\"a\":" + "[".repeat(500_000)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesNumbersThatTakeLongToRead() {
        assertRefused(("{\"a\":" + "9".repeat(900_000) + "}").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsAnythingElse() {
        assertThat(StrictJson.object(
                        "{\"a\":[{\"b\":\"\\ud83d\\ude00\"},1.5e3,true]}".getBytes(StandardCharsets.UTF_8)))
                .containsOnlyKeys("a");
        assertThat(StrictJson.object(new byte[0])).isEqualTo(JsonValue.EMPTY_JSON_OBJECT);
    }

    private static void assertRefused(byte[] body) {
        Refused refused = catchThrowableOfType(Refused.class, () -> StrictJson.object(body));
        assertThat(refused.refusal()).isEqualTo(CommonRefusal.MALFORMED_REQUEST);
    }
}
