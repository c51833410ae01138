package coop.rochdale.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Rochdale as the launcher starts it, with a database of its own, in a directory that is thrown away. */
final class Site implements AutoCloseable {

    static final String USER = "rochdale";

    private final Path data;
    private final int port;
    private final int databasePort;
    private final Running launcher;

    private Site(Path data, int port, int databasePort, Running launcher) {
        this.data = data;
        this.port = port;
        this.databasePort = databasePort;
        this.launcher = launcher;
    }

    static Site start(Path directory) throws IOException {
        Path data = Files.createTempDirectory(directory, "data");
        int port = freePort();
        int databasePort = freePort();
        Map<String, String> settings = Map.of(
                "ROCHDALE_PORT", Integer.toString(port),
                "ROCHDALE_DB_PORT", Integer.toString(databasePort),
                "ROCHDALE_DATA", data.toString(),
                "ROCHDALE_FOUNDER_HANDLE", "founder",
                "ROCHDALE_FOUNDER_PASSWORD", "correct-horse-battery",
                "ROCHDALE_CHARTER", "deliberation.period=PT0S,voting.period=P7D",
                // All reads come from one address here.
                "ROCHDALE_REQUESTS_PER_MINUTE", "0",
                // Who is slow because the machine is busy is not away.
                "ROCHDALE_DB_SECONDS", "60",
                "ROCHDALE_READY_SECONDS", "600");
        List<String> command = List.of(
                Running.java(),
                // As ./serve runs it.
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Drochdale.home=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                "coop.rochdale.launcher.Launcher");
        Running launcher = Running.start(command, settings, directory.resolve("rochdale.log"));
        launcher.awaitReady(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), "/health/ready");
        return new Site(data, port, databasePort, launcher);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Where its resources begin. */
    String api() {
        return "http://127.0.0.1:" + port + "/api/v1";
    }

    int databasePort() {
        return databasePort;
    }

    Duration readyAfter() {
        return launcher.readyAfter();
    }

    /** Of the server itself, without launcher and database; 0 where the system does not tell. */
    long serverMegabytes() {
        return launcher.children().mapToLong(Running::megabytes).max().orElse(0);
    }

    /** The server itself; the one of its processes that is Java's. */
    ProcessHandle server() {
        return launcher.children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/rochdale";
    }

    String password() throws IOException {
        return Files.readString(data.resolve("postgres.password")).strip();
    }

    Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(databaseUrl(), USER, password());
    }

    Tokens tokens() {
        return Tokens.of(data, "http://localhost:" + port);
    }

    @Override
    public void close() {
        launcher.close();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
