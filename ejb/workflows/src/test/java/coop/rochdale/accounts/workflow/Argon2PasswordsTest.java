package coop.rochdale.accounts.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import coop.rochdale.accounts.Password;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {

    private static final Password RIGHT = Password.typed("a long way to the shop");

    private final Argon2Passwords passwords = new Argon2Passwords();

    @Test
    void knowsAPasswordAgain() {
        String hash = passwords.hash(RIGHT);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(RIGHT, hash)).isTrue();
        assertThat(passwords.matches(Password.typed("a long way to the ship"), hash))
                .isFalse();
    }

    /** What it is compared with must be a hash, or who has no account is told from who has one by an error. */
    @Test
    void checksThePasswordOfNobody() {
        assertThatCode(() -> passwords.matchNothing(RIGHT)).doesNotThrowAnyException();
    }
}
