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
import java.util.function.BooleanSupplier;

/** Rochdale as the launcher starts it, from the directory the build laid out, with a data directory of its own. */
final class LaunchedServer implements Server {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LOWEST_PORT = 10_000;
    private static final int HIGHEST_PORT = 20_000;
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Process launcher;
    private final Places places;
    private final Ports ports;
    private final Clock clock = new Clock(this);

    private LaunchedServer(Process launcher, Places places, Ports ports) {
        this.launcher = launcher;
        this.places = places;
        this.ports = ports;
    }

    /** @param output what the launcher tells whoever started it */
    private record Places(Path data, Path logs, Path output) {}

    private record Ports(int http, int database) {}

    /** @param settings beyond those every story relies on, or instead of them */
    static LaunchedServer start(Map<String, String> settings) {
        LaunchedServer server = begin(settings);
        server.awaitReady();
        return server;
    }

    /** Does not wait until it is ready. */
    static LaunchedServer begin(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(SETTINGS);
        all.putAll(settings);
        return begun(all);
    }

    /** The demo in this directory, with all its timers; answers as soon as its screen holds these words. */
    static LaunchedServer demo(Path data, String words) {
        Map<String, String> settings = Map.of(
                "ROCHDALE_DATA", data.toString(),
                "ROCHDALE_REQUESTS_PER_MINUTE", "0",
                "ROCHDALE_READY_SECONDS", SETTINGS.get("ROCHDALE_READY_SECONDS"));
        LaunchedServer server = begun(settings, "--demo");
        server.await(words, () -> server.said().contains(words));
        return server;
    }

    private static LaunchedServer begun(Map<String, String> settings, String... options) {
        try {
            Path scratch = Files.createTempDirectory(Files.createDirectories(TARGET.resolve("servers")), "data");
            Ports ports = new Ports(freePort(), freePort());
            Map<String, String> environment = new TreeMap<>(Map.of(
                    "ROCHDALE_PORT", Integer.toString(ports.http()),
                    "ROCHDALE_DB_PORT", Integer.toString(ports.database()),
                    "ROCHDALE_DATA", scratch.toString()));
            environment.putAll(settings);
            Path data = Path.of(environment.get("ROCHDALE_DATA"));
            Places places = new Places(data, data.resolve("logs"), output(scratch));
            return new LaunchedServer(launch(environment, places, options), places, ports);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One more server for the same co-op, which need not be ready yet; does not wait until it is. */
    static LaunchedServer join(LaunchedServer host, Map<String, String> settings) {
        try {
            Ports ports = new Ports(freePort(), host.databasePort());
            Map<String, String> environment = new TreeMap<>(SETTINGS);
            environment.put("ROCHDALE_PORT", Integer.toString(ports.http()));
            environment.putAll(settings);
            Path own = host.data().resolve("joined").resolve(Integer.toString(ports.http()));
            Places places = new Places(host.data(), own.resolve("logs"), output(own));
            Process launcher = launch(environment, places, "--join", host.data().toString());
            return new LaunchedServer(launcher, places, ports);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + ports.http());
    }

    @Override
    public Connection database() throws SQLException {
        try {
            String password =
                    Files.readString(places.data().resolve("postgres.password")).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + ports.database() + "/rochdale", "rochdale", password);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    @Override
    public String log() {
        try {
            return Files.readString(places.logs().resolve("server.log"));
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
        return places.data();
    }

    int databasePort() {
        return ports.database();
    }

    /** The server itself, which the launcher looks after. */
    ProcessHandle process() {
        return launcher.children()
                .filter(child -> child.info().commandLine().orElse("").contains("server.jar"))
                .findFirst()
                .orElseThrow();
    }

    /** Ends it as no program can foresee, and waits until it is gone. */
    void kill() {
        ProcessHandle process = process();
        process.destroyForcibly();
        process.onExit().join();
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

    private static Path output(Path data) {
        return TARGET.resolve("servers").resolve(data.getFileName() + ".txt");
    }

    private static Process launch(Map<String, String> environment, Places places, String... options)
            throws IOException {
        Path jar = Path.of(System.getProperty("rochdale.dist"), "rochdale-launcher.jar");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Drochdale.programs=" + TARGET.resolve("programs"),
                // Should the tests be killed, the launcher goes with them.
                "-javaagent:" + jar,
                "-jar",
                jar.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(places.output().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ROCHDALE_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    void awaitReady() {
        await("Rochdale is ready", () -> said().contains("Rochdale is ready"));
    }

    /** From then on another server can join. */
    void awaitInvitation() {
        await("Rochdale invites", () -> Files.exists(places.data().resolve("join.properties")));
    }

    /** What the launcher told whoever started it. */
    String said() {
        try {
            return Files.readString(places.output());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void await(String what, BooleanSupplier come) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!come.getAsBoolean()) {
            if (!launcher.isAlive() || System.nanoTime() > end) {
                launcher.destroy();
                throw new AssertionError("waited in vain for \"" + what + "\": " + said() + "; see " + places.logs());
            }
            Patience.pause();
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
