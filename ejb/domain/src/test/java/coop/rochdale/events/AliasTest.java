package coop.rochdale.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AliasTest {

    /** sha256 of sixteen zero bytes begins with 374708fff7719dd5979ec875d56cd228. */
    @Test
    void isTheBeginningOfTheHash() {
        assertThat(Alias.of(new UUID(0, 0))).hasToString("374708ff-f771-8dd5-879e-c875d56cd228");
        assertThat(Alias.of(new UUID(0, 1))).isNotEqualTo(Alias.of(new UUID(0, 0)));
    }
}
