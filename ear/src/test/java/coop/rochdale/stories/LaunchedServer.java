package coop.rochdale.stories;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Rochdale as the launcher starts it, from the directory the build laid out, with a data directory of its own. */
final class LaunchedServer implements Server {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LOWEST_PORT = 10_000;
    private static final int HIGHEST_PORT = 20_000;
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Process launcher;
    private final Path data;
    private final String port;
    private final String databasePort;
    private final Path output;
    private final Clock clock = new Clock(this);

    private LaunchedServer(Process launcher, Map<String, String> environment, Path output) {
        this.launcher = launcher;
        this.data = Path.of(environment.get("ROCHDALE_DATA"));
        this.port = environment.get("ROCHDALE_PORT");
        this.databasePort = environment.get("ROCHDALE_DB_PORT");
        this.output = output;
    }

    /** @param settings beyond those every story relies on, or instead of them */
    static LaunchedServer start(Map<String, String> settings) {
        Map<String, String> environment = new TreeMap<>(SETTINGS);
        environment.putAll(settings);
        return launch(environment).awaited("Rochdale is ready");
    }

    /** The demo in this directory; answers as soon as its screen holds these words. */
    static LaunchedServer demo(Path data, String words) {
        Map<String, String> settings = Map.of(
                "ROCHDALE_DATA", data.toString(),
                "ROCHDALE_REQUESTS_PER_MINUTE", "0",
                "ROCHDALE_READY_SECONDS", SETTINGS.get("ROCHDALE_READY_SECONDS"));
        return launch(settings, "--demo").awaited(words);
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public Connection database() throws SQLException {
        try {
            String password =
                    Files.readString(data.resolve("postgres.password")).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + databasePort + "/rochdale", "rochdale", password);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    @Override
    public String log() {
        try {
            return Files.readString(data.resolve("logs/server.log"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Clock clock() {
        return clock;
    }

    Process launcher() {
        return launcher;
    }

    Path data() {
        return data;
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
                throw new AssertionError("the launcher did not stop within a minute");
            }
        } catch (InterruptedException e) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** What the launcher has said so far. */
    String screen() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static LaunchedServer launch(Map<String, String> settings, String... options) {
        try {
            Path scratch = Files.createTempDirectory(Files.createDirectories(TARGET.resolve("servers")), "data");
            Map<String, String> environment = new TreeMap<>(Map.of(
                    "ROCHDALE_PORT", Integer.toString(freePort()),
                    "ROCHDALE_DB_PORT", Integer.toString(freePort()),
                    "ROCHDALE_DATA", scratch.toString()));
            environment.putAll(settings);
            Path output = scratch.resolveSibling(scratch.getFileName() + ".txt");
            return new LaunchedServer(launch(environment, output, options), environment, output);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Process launch(Map<String, String> environment, Path output, String... options) throws IOException {
        Path jar = Path.of(System.getProperty("rochdale.dist"), "rochdale-launcher.jar");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Drochdale.programs=" + TARGET.resolve("programs"),
                // Should the tests be killed, the launcher goes with them.
                "-javaagent:" + jar,
                "-jar",
                jar.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ROCHDALE_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private LaunchedServer awaited(String words) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!screen().contains(words)) {
            if (!launcher.isAlive() || System.nanoTime() > end) {
                launcher.destroy();
                throw new AssertionError("Rochdale did not start: " + screen() + "; see " + data);
            }
            pause();
        }
        return this;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Not one of those that outgoing connections are given: such a port may be gone before the server takes it. */
    static int freePort() {
        return ThreadLocalRandom.current()
                .ints(LOWEST_PORT, HIGHEST_PORT)
                .filter(LaunchedServer::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
