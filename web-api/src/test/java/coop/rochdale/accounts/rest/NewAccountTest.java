package coop.rochdale.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Refused;
import org.junit.jupiter.api.Test;

class NewAccountTest {

    @Test
    void saysAllThatIsWrongWithItAtOnce() {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> new NewAccountJson("a", "\u202e", "short", "nobody", null));

        assertThat(refused.flaws())
                .extracting(Flaw::pointer)
                .containsExactlyInAnyOrder("/handle", "/displayName", "/password", "/email");
    }
}
