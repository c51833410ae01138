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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Rochdale as the launcher starts it, from the directory the build laid out, with a data directory of its own. */
final class LaunchedServer implements Server {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LOWEST_PORT = 10_000;
    private static final int HIGHEST_PORT = 20_000;
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Process launcher;
    private final Path data;
    private final int port;
    private final int databasePort;
    private final Clock clock = new Clock(this);

    private LaunchedServer(Process launcher, Path data, int port, int databasePort) {
        this.launcher = launcher;
        this.data = data;
        this.port = port;
        this.databasePort = databasePort;
    }

    /** @param settings beyond those every story relies on, or instead of them */
    static LaunchedServer start(Map<String, String> settings) {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(TARGET.resolve("servers")), "data");
            int port = freePort();
            int databasePort = freePort();
            Map<String, String> environment = new TreeMap<>(SETTINGS);
            environment.putAll(Map.of(
                    "ROCHDALE_PORT", Integer.toString(port),
                    "ROCHDALE_DB_PORT", Integer.toString(databasePort),
                    "ROCHDALE_DATA", data.toString()));
            environment.putAll(settings);
            Path output = data.resolveSibling(data.getFileName() + ".txt");
            Path used = Path.of(environment.get("ROCHDALE_DATA"));
            LaunchedServer server = new LaunchedServer(launch(environment, output), used, port, databasePort);
            server.awaitReady(output);
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
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

    private static Process launch(Map<String, String> environment, Path output) throws IOException {
        Path jar = Path.of(System.getProperty("rochdale.dist"), "rochdale-launcher.jar");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Drochdale.programs=" + TARGET.resolve("programs"),
                        // Should the tests be killed, the launcher goes with them.
                        "-javaagent:" + jar,
                        "-jar",
                        jar.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ROCHDALE_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void awaitReady(Path output) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(output).contains("Rochdale is ready")) {
            if (!launcher.isAlive() || System.nanoTime() > end) {
                launcher.destroy();
                throw new AssertionError("Rochdale did not start: " + Files.readString(output) + "; see " + data);
            }
            pause();
        }
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
