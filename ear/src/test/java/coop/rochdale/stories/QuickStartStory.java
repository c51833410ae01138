package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's quick start, typed line by line into a shell, on a server started with the README's settings. */
class QuickStartStory {
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SETTING = Pattern.compile("(ROCHDALE_[A-Z_]+)=(\\S+)");
    private static final String ADDRESS = "http://localhost:8080";

    @Test
    void makesTheFirstLaw() throws IOException, InterruptedException {
        List<String> blocks = blocks(Files.readString(Path.of("..", "README.md")));
        try (LaunchedServer server = LaunchedServer.start(settings(blocks.get(0)))) {
            String lines = blocks.get(1);
            assertThat(lines).contains(ADDRESS);

            String answers = type(lines.replace(ADDRESS, server.address().toString()));

            assertThat(answers)
                    .contains("\"votingRights\":[\"consumer\"]")
                    .contains("\"passed\":true")
                    .contains("\"title\":\"A gardener\"")
                    .contains("\"title\":\"Gardener\"")
                    .doesNotContain("/problems/");
        }
    }

    private static List<String> blocks(String readme) {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(readme);
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    private static Map<String, String> settings(String block) {
        Map<String, String> settings = new TreeMap<>();
        Matcher setting = SETTING.matcher(block);
        while (setting.find()) {
            settings.put(setting.group(1), setting.group(2));
        }
        // The rig brings an empty directory of its own, and removes it.
        settings.remove("ROCHDALE_DATA");
        return settings;
    }

    /** Stops at the first line that fails. */
    private static String type(String lines) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", lines)
                .redirectErrorStream(true)
                .start();
        String answers = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(answers).isZero();
        return answers;
    }
}
