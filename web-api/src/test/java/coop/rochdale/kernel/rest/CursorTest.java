package coop.rochdale.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void carriesAnyKeyThereAndBack() {
        assertThat(Cursor.read(Cursor.write("2026-01-31T12:00:00Z|ünß"))).isEqualTo("2026-01-31T12:00:00Z|ünß");
        assertThat(Cursor.write("a key")).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "%%%", "MjAyNi0wMS0zMQ", "' or 1=1", "AAAAAAAAAAAA"})
    void refusesWhatItNeverWrote(String cursor) {
        assertThatThrownBy(() -> Cursor.read(cursor)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesItsOwnWithOneCharacterChanged() {
        String cursor = Cursor.write("42");
        String changed = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);
        assertThatThrownBy(() -> Cursor.read(changed)).isInstanceOf(Refused.class);
    }
}
