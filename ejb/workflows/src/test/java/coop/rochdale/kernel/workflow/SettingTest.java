package coop.rochdale.kernel.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

    private static final String PUBLIC = "rochdale.public.url";
    private static final String ISSUER = "rochdale.issuer";
    private static final String PORT = "rochdale.smtp.port";

    @Test
    void knowsWhereThisServerIs() {
        assertThat(Setting.ownAddress(WrittenConfig.of())).isEqualTo("http://localhost:8080");
        assertThat(Setting.ownAddress(WrittenConfig.of(ISSUER, "https://issuer.example")))
                .isEqualTo("https://issuer.example");
        assertThat(Setting.ownAddress(WrittenConfig.of(ISSUER, " https://issuer.example/coop// ")))
                .isEqualTo("https://issuer.example/coop");
        assertThat(Setting.ownAddress(WrittenConfig.of(ISSUER, "our co-op"))).isEqualTo("http://localhost:8080");
        assertThat(Setting.ownAddress(WrittenConfig.of(ISSUER, "https://issuer.example", PUBLIC, " ")))
                .isEqualTo("https://issuer.example");
        assertThat(Setting.ownAddress(
                        WrittenConfig.of(ISSUER, "https://issuer.example", PUBLIC, "https://coop.example/app/")))
                .isEqualTo("https://coop.example/app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coop.example", "coop example", "ftp://coop.example", "https://", "mailto:us@coop.example"})
    void takesNoAddressThatLeadsNowhere(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.ownAddress(WrittenConfig.of(PUBLIC, written)))
                .withMessage("rochdale.public.url: write an address like https://coop.example");
    }

    @Test
    void takesPortsThatAreThere() {
        assertThat(Setting.port(WrittenConfig.of(), PORT)).isEmpty();
        assertThat(Setting.port(WrittenConfig.of(PORT, "1"), PORT)).contains(1);
        assertThat(Setting.port(WrittenConfig.of(PORT, "65535"), PORT)).contains(65_535);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "99999999999", "smtp", "25 or 587"})
    void takesNoOtherPorts(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.port(WrittenConfig.of(PORT, written), PORT))
                .withMessage("rochdale.smtp.port: write a whole number from 1 to 65535");
    }
}
