package coop.rochdale.mail.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.rochdale.kernel.workflow.WrittenConfig;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpSettingsTest {

    private static final WrittenConfig ENOUGH = WrittenConfig.of(
            "rochdale.smtp.host", "mail.coop.example", "rochdale.mail.from", "Our Co-op <dues@coop.example>");

    @Test
    void sendsOnceAMailServerIsNamed() {
        SmtpSettings settings = new SmtpSettings();
        settings.read(WrittenConfig.of());
        assertThat(settings.sends()).isFalse();
        settings.read(ENOUGH);
        assertThat(settings.sends()).isTrue();
        SmtpSettings.Values values = settings.values().orElseThrow();
        assertThat(values.port()).isEqualTo(587);
        assertThat(values.security()).isEqualTo(SmtpSettings.Security.STARTTLS);
        settings.read(ENOUGH.with("rochdale.smtp.port", "2525")
                .with("rochdale.smtp.security", "tls")
                .with("rochdale.time.zone", "Europe/Berlin")
                .with("rochdale.public.url", "https://coop.example"));
        assertThat(settings.values().orElseThrow().port()).isEqualTo(2525);
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(settings.home()).isEqualTo("https://coop.example");
        assertThat(settings.ownHost()).isEqualTo("coop.example");
    }

    @ParameterizedTest
    @CsvSource({
        "rochdale.smtp.port, 70000, a whole number from 1 to 65535",
        "rochdale.smtp.port, smtp, a whole number from 1 to 65535",
        "rochdale.smtp.security, ssl, 'starttls, tls or none'",
        "rochdale.mail.from, nobody, who mails come from",
        "rochdale.public.url, coop example, an address like https://coop.example",
        "rochdale.time.zone, Europe/Nowhere, a time zone like Europe/Berlin"
    })
    void refusesWhatCannotBeRight(String key, String value, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmtpSettings().read(ENOUGH.with(key, value)))
                .withMessageStartingWith(key + ": write")
                .withMessageContaining(sentence);
    }
}
