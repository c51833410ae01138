package coop.rochdale.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever keeps it from starting is told in one sentence, with an exit code that is not 0. */
class RefusalTest {
    @TempDir
    private Path directory;

    @Test
    void ofAPortInUse() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal(Map.of("ROCHDALE_PORT", Integer.toString(taken.getLocalPort()))))
                    .startsWith("Port " + taken.getLocalPort() + " on 127.0.0.1 is not free")
                    .contains("ROCHDALE_PORT");
        }
    }

    @Test
    void ofADataDirectoryThatCannotBeWritten() throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("file"), "not a directory");

        assertThat(refusal(Map.of("ROCHDALE_DATA", file.resolve("data").toString())))
                .contains("cannot be written")
                .contains("ROCHDALE_DATA");
    }

    @Test
    void ofADataDirectoryThatIsInUse() throws IOException, InterruptedException {
        Path used = directory.resolve("used");
        try (DataDirectory held = DataDirectory.open(used)) {
            assertThat(refusal(Map.of("ROCHDALE_DATA", held.root().toString())))
                    .startsWith("Another Rochdale (process "
                            + ProcessHandle.current().pid() + ")")
                    .contains("ROCHDALE_DATA");
        }
    }

    @Test
    void ofADatabaseThatIsNotThere() throws IOException, InterruptedException {
        assertThat(refusal(Map.of(
                        "ROCHDALE_DB_URL", "jdbc:postgresql://127.0.0.1:1/rochdale?password=hidden",
                        "ROCHDALE_DB_USER", "rochdale")))
                .startsWith("The database jdbc:postgresql://127.0.0.1:1/rochdale cannot be used")
                .contains("ROCHDALE_DB_URL")
                .doesNotContain("hidden");
    }

    @Test
    void ofAValueThatMakesNoSense() throws IOException, InterruptedException {
        assertThat(refusal(Map.of("ROCHDALE_PORT", "eighty"))).startsWith("ROCHDALE_PORT must be");
    }

    @Test
    void ofNothingToJoin() throws IOException, InterruptedException {
        assertThat(refusal(Map.of(), "--join", directory.resolve("nowhere").toString()))
                .contains("cannot be joined")
                .contains("start ./serve there first");
    }

    @Test
    void ofADemoThatOthersReach() throws IOException, InterruptedException {
        assertThat(refusal(Map.of("ROCHDALE_BIND", "0.0.0.0"), "--demo"))
                .contains("passwords")
                .contains("unset ROCHDALE_BIND");
    }

    @Test
    void ofADemoFoundedByOthers() throws IOException, InterruptedException {
        assertThat(refusal(Map.of("ROCHDALE_CHARTER", "voting.period=PT1S"), "--demo"))
                .contains("unset ROCHDALE_CHARTER");
        assertThat(refusal(Map.of("ROCHDALE_DB_URL", "jdbc:postgresql://db/rochdale"), "--demo"))
                .contains("unset ROCHDALE_DB_URL");
    }

    @Test
    void ofADemoWhereAnotherCoopLives() throws IOException, InterruptedException {
        Path data = Files.createDirectories(directory.resolve("data/postgres")).getParent();

        assertThat(refusal(Map.of(), "--demo"))
                .startsWith(data + " is not empty and holds no demo")
                .contains("ROCHDALE_DATA");
    }

    @Test
    void ofACoopWhereTheDemoLives() throws IOException, InterruptedException {
        Path data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("demo"), "whole\n");

        assertThat(refusal(Map.of())).startsWith(data + " holds the demo co-op").contains("--demo");
        assertThat(refusal(Map.of("ROCHDALE_DATA", directory.resolve("other").toString()), "--join", data.toString()))
                .startsWith(data + " holds the demo co-op");
        assertThat(refusal(Map.of(), "--demo", "--join", data.toString())).contains("--join");
    }

    @Test
    void ofAnOptionItDoesNotKnow() throws IOException, InterruptedException {
        assertThat(refusal(Map.of(), "--frobnicate")).contains("--frobnicate").contains("--help");
    }

    private String refusal(Map<String, String> settings, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "coop.rochdale.launcher.Launcher"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("ROCHDALE_") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().put("ROCHDALE_DATA", directory.resolve("data").toString());
        builder.environment().putAll(settings);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(1);
        assertThat(said.lines()).as("one sentence").hasSize(1);
        return said.strip();
    }
}
