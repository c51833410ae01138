package coop.rochdale.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
    @TempDir
    private Path home;

    @Test
    void needNothingToBeSet() {
        Settings settings = read(Map.of());

        assertThat(settings.number(Key.ROCHDALE_PORT)).isEqualTo(8080);
        assertThat(settings.get(Key.ROCHDALE_BIND)).isEqualTo("127.0.0.1");
        assertThat(settings.get(Key.ROCHDALE_CURRENCY)).isEqualTo("USD");
        assertThat(settings.dataDirectory()).isEqualTo(home.resolve(".rochdale"));
        assertThat(settings.publicAddress()).isEqualTo("http://localhost:8080");
        assertThat(settings.find(Key.ROCHDALE_DB_URL)).isEmpty();
    }

    @Test
    void takeAnEmptyValueForNone() {
        assertThat(read(Map.of("ROCHDALE_PORT", " ")).number(Key.ROCHDALE_PORT)).isEqualTo(8080);
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    void defaultsKeepTheirOwnRules(Key key) {
        assertThat(key.byDefault())
                .satisfiesAnyOf(
                        value -> assertThat(value).isEmpty(),
                        value -> assertThat(key.kind().accepts(value)).isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ROCHDALE_PORT                | 0
            ROCHDALE_PORT                | 65536
            ROCHDALE_PORT                | http
            ROCHDALE_DB_PORT             | -1
            ROCHDALE_REQUESTS_PER_MINUTE | many
            ROCHDALE_READY_SECONDS       | 0
            ROCHDALE_HEAP                | 512
            ROCHDALE_BIND                | 0.0.0.0/0
            ROCHDALE_PUBLIC_URL          | coop.example
            ROCHDALE_PUBLIC_URL          | https://coop.example/path
            ROCHDALE_DB_URL              | postgres://localhost/rochdale
            ROCHDALE_FOUNDER_HANDLE      | Ada Lovelace
            ROCHDALE_CHARTER             | voting.period
            ROCHDALE_CHARTER             | voting.period=PT1H;deliberation.period=PT0S,
            ROCHDALE_CURRENCY            | dollars
            ROCHDALE_CORS_ORIGINS        | https://a.example,b.example
            ROCHDALE_DAILY_BILLING       | sometimes
            ROCHDALE_MONTHLY_PAYROLL     | later
            ROCHDALE_TRUSTED_PROXIES     | proxy.example
            ROCHDALE_TRUSTED_PROXIES     | 10.0.0.0/33
            ROCHDALE_TRUSTED_PROXIES     | 10.0.0.256
            ROCHDALE_TRUSTED_PROXIES     | 127.0.0.1,,::1
            ROCHDALE_TRUSTED_PROXIES     | 1:2
            ROCHDALE_SMTP_PORT           | 0
            ROCHDALE_SMTP_SECURITY       | ssl
            ROCHDALE_MAIL_FROM           | dues
            ROCHDALE_MAIL_FROM           | Us <dues@coop.example>, You <you@coop.example>
            ROCHDALE_MAIL_FROM           | Us <us@coop.example
            ROCHDALE_TIME_ZONE           | Europe/Nowhere
            """)
    void refuseAValueThatMakesNoSenseAndSayWhatWould(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(Complaint.class)
                .hasMessageStartingWith(name + " must be ")
                .hasMessageContaining(Key.valueOf(name).kind().rule());
    }

    @Test
    void acceptWhatTheReadmeShows() {
        Settings settings = read(Map.of(
                "ROCHDALE_CHARTER", "voting.period=PT10S,deliberation.period=PT0S",
                "ROCHDALE_PUBLIC_URL", "https://coop.example",
                "ROCHDALE_CORS_ORIGINS", "https://a.example, http://localhost:3000",
                "ROCHDALE_TRUSTED_PROXIES", "127.0.0.1, ::1,10.0.0.0/8,2001:db8::/32",
                "ROCHDALE_MAIL_FROM", "Our Co-op <dues@coop.example>",
                "ROCHDALE_TIME_ZONE", "Europe/Berlin",
                "ROCHDALE_HEAP", "2g"));

        assertThat(settings.publicAddress()).isEqualTo("https://coop.example");
        assertThat(settings.effective()).containsEntry(Key.ROCHDALE_ISSUER, "https://coop.example");
    }

    @Test
    void readTheFoundersPasswordFromAFile() throws IOException {
        Path file = Files.writeString(home.resolve("password"), "correct horse\nbattery\n");

        Settings settings =
                read(Map.of("ROCHDALE_FOUNDER_HANDLE", "ada", "ROCHDALE_FOUNDER_PASSWORD_FILE", file.toString()));

        assertThat(settings.effective())
                .containsEntry(Key.ROCHDALE_FOUNDER_PASSWORD, "correct horse")
                .doesNotContainKey(Key.ROCHDALE_FOUNDER_PASSWORD_FILE);
    }

    @Test
    void refuseAPasswordFileThatIsNotThere() {
        assertThatThrownBy(() -> read(Map.of("ROCHDALE_FOUNDER_PASSWORD_FILE", "/nowhere/at/all")))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("ROCHDALE_FOUNDER_PASSWORD_FILE cannot be read");
    }

    @Test
    void refuseHalfAFounderAndHalfADatabase() {
        assertThatThrownBy(() -> read(Map.of("ROCHDALE_FOUNDER_PASSWORD", "secret-secret")))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("ROCHDALE_FOUNDER_HANDLE")
                .hasMessageNotContaining("secret-secret");
        assertThatThrownBy(() -> read(Map.of("ROCHDALE_DB_URL", "jdbc:postgresql://db/rochdale")))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("ROCHDALE_DB_USER");
    }

    @Test
    void refuseAMailServerWithoutASenderAndHalfOfASignIn() {
        assertThatThrownBy(() -> read(Map.of("ROCHDALE_SMTP_HOST", "mail.coop.example")))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("ROCHDALE_MAIL_FROM");
        assertThatThrownBy(() -> read(Map.of("ROCHDALE_SMTP_PASSWORD", "secret-secret")))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("ROCHDALE_SMTP_USER")
                .hasMessageNotContaining("secret-secret");
    }

    @Test
    void nameTheAddressThisMachineReaches() {
        assertThat(read(Map.of("ROCHDALE_BIND", "0.0.0.0", "ROCHDALE_PORT", "81"))
                        .localAddress())
                .isEqualTo("http://127.0.0.1:81");
        assertThat(read(Map.of("ROCHDALE_BIND", "::1")).localAddress()).isEqualTo("http://[::1]:8080");
    }

    @Test
    void noticeASlipOfThePen() {
        assertThat(Settings.unknown(Map.of("ROCHDALE_PROT", "1", "ROCHDALE_PORT", "2", "PATH", "/bin")))
                .containsExactly("ROCHDALE_PROT");
    }

    private Settings read(Map<String, String> environment) {
        return Settings.read(environment, home);
    }
}
