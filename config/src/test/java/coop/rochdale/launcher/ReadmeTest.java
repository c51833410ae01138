package coop.rochdale.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");

    @Test
    void hasTheTableOfSettingsThatTheCodeHas() throws IOException {
        assertThat(Files.readString(README))
                .as("README.md between the marks; this is the table:%n%s", Key.markdown())
                .contains("<!-- settings -->\n" + Key.markdown() + "<!-- /settings -->\n");
    }

    @Test
    void helpNamesEverySetting() {
        for (Key key : Key.values()) {
            assertThat(Key.plain()).contains(key.name()).contains(key.meaning().replace("`", ""));
        }
    }
}
