package coop.rochdale.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Ada", "A b", "Łódź", "مرحبا", "می\u200Cخواهم", "\uD83D\uDC69\u200D\uD83C\uDF3E", "e\u0301", "1"
            })
    void takesWhatPeopleWrite(String text) {
        assertThat(Line.isReadable(text, 10)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "\u3164",
                "\u2800",
                "\u200d",
                "\u00ad",
                "\u0301",
                "a\nb",
                "a\u0007b",
                "a\u0000b",
                "a\u202eb",
                "a\u2066b",
                "a\u200bb",
                "a\u200fb",
                "a\u2028b",
                "a\ufeffb",
                "a\ud800",
                "12345678901"
            })
    void refusesWhatHidesTurnsOrBreaksTheLine(String text) {
        assertThat(Line.isReadable(text, 10)).isFalse();
    }

    @Test
    void countsCharactersAndNotHalves() {
        assertThat(Line.isReadable("\uD83C\uDF3B".repeat(10), 10)).isTrue();
        assertThat(Line.isReadable("\uD83C\uDF3B".repeat(11), 10)).isFalse();
    }
}
