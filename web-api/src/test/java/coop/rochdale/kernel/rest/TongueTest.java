package coop.rochdale.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TongueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|GERMAN",
                "de-AT|GERMAN",
                "fr, de;q=0.5, en;q=0.4|GERMAN",
                "en, de;q=0.9|ENGLISH",
                "fr|ENGLISH",
                "*|ENGLISH",
                ";;;|ENGLISH",
                "de;q=nonsense|ENGLISH"
            })
    void speaksWhatIsPreferredAndEnglishOtherwise(String header, Tongue tongue) {
        assertThat(Tongue.preferred(header)).isEqualTo(tongue);
    }

    @Test
    void speaksEnglishToWhoSaysNothingOrFarTooMuch() {
        assertThat(Tongue.preferred(null)).isEqualTo(Tongue.ENGLISH);
        assertThat(Tongue.preferred("de,".repeat(10_000))).isEqualTo(Tongue.ENGLISH);
    }
}
