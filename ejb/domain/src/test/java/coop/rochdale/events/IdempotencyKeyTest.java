package coop.rochdale.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    private final IdempotencyKey key = IdempotencyKey.of("0a4f9c9e-21a5-4d6b");

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "ümlaut", "tab\there", "\u0000", "\u007f"})
    void refusesWhatIsNotVisibleAscii(String text) {
        assertThatThrownBy(() -> IdempotencyKey.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesUpTo255Characters() {
        assertThat(IdempotencyKey.of("k".repeat(255)).digest()).hasSize(64);
        assertThatThrownBy(() -> IdempotencyKey.of("k".repeat(256))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void opensWhatItSealed() {
        assertThat(key.open("ada", key.seal("ada", "{\"tracker\":\"ünß\"}"))).isEqualTo("{\"tracker\":\"ünß\"}");
    }

    @Test
    void sealsTheSameAnswerDifferentlyEachTimeAndShowsNothingOfIt() {
        assertThat(key.seal("ada", "answer")).isNotEqualTo(key.seal("ada", "answer"));
        assertThat(key.seal("ada", "")).hasSize(2 * (12 + 16));
    }

    @Test
    void opensNothingForAnotherCallerOrWithAnotherKeyOrIfOneByteChanged() {
        String sealed = key.seal("ada", "answer");
        assertThatThrownBy(() -> key.open("bob", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> IdempotencyKey.of("other").open("ada", sealed))
                .isInstanceOf(IllegalStateException.class);
        char last = sealed.charAt(sealed.length() - 1);
        String changed = sealed.substring(0, sealed.length() - 1) + (last == '0' ? '1' : '0');
        assertThatThrownBy(() -> key.open("ada", changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsRequestsApartOnlyWithTheKey() {
        byte[] request = "POST /payments".getBytes(StandardCharsets.UTF_8);
        assertThat(key.digestOf(request)).isEqualTo(key.digestOf(request.clone()));
        assertThat(key.digestOf(request))
                .isNotEqualTo(key.digestOf("POST /payment".getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(IdempotencyKey.of("other").digestOf(request));
    }
}
