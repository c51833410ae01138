package coop.rochdale.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Refused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WishedAccountTest {

    private static final String PASSWORD = "correct horse";

    @Test
    void acceptsAnAccountAsMostPeopleWishIt() {
        for (String handle : new String[] {"ada", "a1", "0-o_x", "x".repeat(30)}) {
            assertThatCode(() -> wish(handle, "Ada Lovelace 🌱", PASSWORD, "ada@example.org")
                            .check())
                    .as(handle)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void namesEveryFlawAtOnce() {
        assertThat(flaws(wish("Ada", " ", "short", "nowhere")))
                .containsExactlyInAnyOrder("/handle", "/displayName", "/password", "/email");
    }

    @Test
    void refusesHandlesThatMisleadOrCannotBeWritten() {
        for (String handle :
                new String[] {"", "a", "-ada", "_ada", "Ada", "ada.l", "ad a", "ädä", "x".repeat(31), "me", "admin"}) {
            assertThat(flaws(wish(handle, "Ada", PASSWORD, "a@b.c"))).as(handle).containsExactly("/handle");
        }
    }

    @Test
    void letsTheFounderHaveAReservedHandleButNoOtherFlaw() {
        assertThatCode(() -> wish("admin", "Ada", PASSWORD, "a@b.c").checkAsFounder())
                .doesNotThrowAnyException();
        Refused refused = catchThrowableOfType(
                Refused.class, () -> wish("Admin", "Ada", "short", "a@b.c").checkAsFounder());
        assertThat(refused.flaws()).extracting(Flaw::pointer).containsExactly("/handle", "/password");
    }

    @Test
    void refusesNamesNobodyCanReadOrThatTurnTheTextAround() {
        for (String name : new String[] {"", " ", "a\nb", "a\u0000", "\u202Eadmin", "a\u200Bb", "x".repeat(81)}) {
            assertThat(flaws(wish("ada", name, PASSWORD, "a@b.c"))).as(name).containsExactly("/displayName");
        }
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (String email : new String[] {"", "a", "@", "a@", "@b", "a@b@c", "a b@c.d", "a@b..c", "a@.b", "a@b\n.c"}) {
            assertThat(flaws(wish("ada", "Ada", PASSWORD, email))).as(email).containsExactly("/email");
        }
    }

    @Test
    void boundsPasswordsInCharactersAfterNormalising() {
        assertThatIllegalArgumentException().isThrownBy(() -> Password.chosen("123456789", "ada"));
        assertThat(Password.chosen("1234567890", "ada").text()).isEqualTo("1234567890");
        assertThat(Password.chosen("🌱".repeat(200), "ada").text()).hasSize(400);
        assertThatIllegalArgumentException().isThrownBy(() -> Password.chosen("x".repeat(201), "ada"));
        assertThatIllegalArgumentException().isThrownBy(() -> Password.chosen("ada-lovelace", "ada-lovelace"));
        assertThatIllegalArgumentException().isThrownBy(() -> Password.chosen("ADA-lovelace", "ada-lovelace"));
    }

    @Test
    void knowsTheSamePasswordHoweverItIsTyped() {
        assertThat(Password.typed("cafe\u0301 \uFB01ne \uFF11")).isEqualTo(Password.chosen("caf\u00E9 fine 1", "ada"));
    }

    @Test
    void showsNoSecretInAnyText() {
        WishedAccount wish = wish("ada", "Ada", PASSWORD, "a@b.c");
        Secret secret = Secret.random();
        assertThat(List.of(wish, wish.chosenPassword(), secret).toString())
                .doesNotContain(PASSWORD)
                .doesNotContain("a@b.c")
                .doesNotContain(secret.text());
    }

    @Test
    void makesSecretsThatNobodyCanGuessOrReadBack() {
        Secret secret = Secret.random();
        assertThat(secret.text()).hasSize(43).isNotEqualTo(Secret.random().text());
        assertThat(secret.digest().bytes()).hasSize(32);
        assertThat(new Secret(secret.text()).digest()).isEqualTo(secret.digest());
        assertThat(Secret.Digest.of(secret.digest().bytes())).isEqualTo(secret.digest());
    }

    private static WishedAccount wish(String handle, String name, String password, String email) {
        return new WishedAccount(handle, name, password, new Contact(Optional.of(email), Language.EN));
    }

    private static List<String> flaws(WishedAccount wish) {
        return catchThrowableOfType(Refused.class, wish::check).flaws().stream()
                .map(Flaw::pointer)
                .toList();
    }
}
