package coop.rochdale.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void keepsEverythingAndShowsOnlyOurWarnings() throws IOException {
        String output = """
                2026-01-01T00:00:00.000 INFO coop.rochdale.kernel.workflow.Boot: all is well
                2026-01-01T00:00:01.000 WARNING org.glassfish.something: never mind
                2026-01-01T00:00:02.000 WARNING coop.rochdale.kernel.rest.Incident: look at this
                  a line of a stack trace
                """;

        ServerLog log = read(output);

        assertThat(file("server.log")).isEqualTo(output);
        assertThat(shown()).isEqualTo("look at this" + System.lineSeparator());
        assertThat(log.refusal()).isEmpty();
        assertThat(log.setUpToken()).isEmpty();
    }

    @Test
    void findsTheSetUpToken() {
        ServerLog log = read("2026-01-01T00:00:00.000 INFO coop.rochdale.founding.Found: set-up token: abc-DEF_123\n");

        assertThat(log.setUpToken()).contains("abc-DEF_123");
    }

    @Test
    void findsWhyTheApplicationWouldNotStart() {
        ServerLog log = read("""
                2026-01-01T00:00:00.000 SEVERE coop.rochdale.kernel.workflow.Boot: cannot start: the database was written by a newer Rochdale
                2026-01-01T00:00:01.000 SEVERE javax.enterprise.system.core: Exception while loading the app : wrapped
                """);

        assertThat(log.refusal()).contains("the database was written by a newer Rochdale");
        assertThat(shown()).isEmpty();
    }

    @Test
    void knowsAnApplicationThatDoesNotLoad() {
        ServerLog log = read(
                "2026-01-01T00:00:01.000 SEVERE javax.enterprise.system.core: Exception while loading the app : CDI\n");

        assertThat(log.refusal().orElseThrow()).contains("does not load");
    }

    @Test
    void keepsTheLogsOfTheLastStarts() throws IOException {
        for (int start = 1; start <= 8; start++) {
            read("start " + start + "\n");
        }

        assertThat(file("server.log")).isEqualTo("start 8\n");
        assertThat(file("server.1.log")).isEqualTo("start 7\n");
        assertThat(file("server.5.log")).isEqualTo("start 3\n");
        assertThat(directory.resolve("server.6.log")).doesNotExist();
    }

    @Test
    void beginsANewFileWhenOneIsFull() throws IOException {
        String line = "x".repeat(1 << 20) + "\n";

        read(line.repeat(17));

        assertThat(directory.resolve("server.1.log")).hasSize(16L * line.length());
        assertThat(directory.resolve("server.log")).hasSize(line.length());
    }

    private ServerLog read(String output) {
        ServerLog log = new ServerLog(
                new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)),
                directory.resolve("server.log"),
                new PrintStream(console, true, StandardCharsets.UTF_8));
        log.run();
        return log;
    }

    private String shown() {
        return console.toString(StandardCharsets.UTF_8);
    }

    private String file(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }
}
