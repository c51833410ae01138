package coop.rochdale.stories;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A full Payara Server with the .ear, in a domain and on ports of its own, beside a PostgreSQL. */
final class PayaraServer implements Server {
    private static final String DOMAIN = "stories";
    private static final String BEFORE_BOOT = """
            set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener-1.address=127.0.0.1
            set configs.config.server-config.network-config.protocols.protocol.http-listener-1.http.server-header=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener-1.http.xpowered-by=false
            """;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    // What asadmin's --portbase adds for HTTP.
    private static final int HTTP = 80;

    private final Path home;
    private final Path domains;
    private final Path output;
    private final EmbeddedPostgres postgres;
    private final int portBase;
    private final Clock clock = new Clock(this);

    private PayaraServer(Path home, Path domains, EmbeddedPostgres postgres, int portBase) {
        this.home = home;
        this.domains = domains;
        this.output = domains.resolve("asadmin.txt");
        this.postgres = postgres;
        this.portBase = portBase;
    }

    static PayaraServer start() {
        try {
            Path home = Path.of(System.getProperty("rochdale.payara"));
            // New for every run: nothing of an earlier one, stopped or not, is in the way.
            Path domains = Files.createTempDirectory(home, "domains");
            PayaraServer server =
                    new PayaraServer(home, domains, EmbeddedPostgres.builder().start(), freePortBase());
            try {
                server.begin();
                return server;
            } catch (IOException | AssertionError e) {
                server.close();
                throw e;
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + (portBase + HTTP));
    }

    @Override
    public Connection database() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    @Override
    public String log() {
        try {
            return Files.readString(domain().resolve("logs/server.log"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public void close() {
        try {
            asadmin(Map.of(), "stop-domain", "--domaindir", domains.toString(), "--kill", DOMAIN);
            postgres.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void begin() throws IOException {
        asadmin(
                Map.of(),
                "create-domain",
                "--domaindir",
                domains.toString(),
                "--nopassword",
                "--portbase",
                Integer.toString(portBase),
                DOMAIN);
        // Payara looks for drivers of an .ear's data sources in the domain, not in the .ear.
        Path driver = Path.of(URI.create(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        Files.copy(driver, domain().resolve("lib").resolve(driver.getFileName()));
        Path before = Files.writeString(domains.resolve("before.txt"), BEFORE_BOOT);
        asadmin(
                environment(),
                "start-domain",
                "--domaindir",
                domains.toString(),
                "--prebootcommandfile",
                before.toString(),
                DOMAIN);
        asadmin(Map.of(), "--port", Integer.toString(portBase + 48), "deploy", System.getProperty("rochdale.ear"));
        awaitReady();
    }

    private Map<String, String> environment() throws IOException {
        Map<String, String> environment = new TreeMap<>(SETTINGS);
        environment.putAll(Map.of(
                "ROCHDALE_DATA",
                        Files.createDirectories(domains.resolve("data")).toString(),
                "ROCHDALE_ISSUER", address().toString(),
                "ROCHDALE_PUBLIC_URL", address().toString(),
                "ROCHDALE_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "ROCHDALE_DB_USER", "postgres",
                "ROCHDALE_DB_PASSWORD", "postgres"));
        defaults()
                .forEach((name, value) -> environment.putIfAbsent(
                        name,
                        value.replace("${rochdale.data}", environment.getOrDefault("ROCHDALE_DATA", ""))
                                .replace("${rochdale.issuer}", address().toString())));
        return environment;
    }

    /** Inside an .ear Payara does not read the configuration file of a .war, so it is given from outside. */
    private static Map<String, String> defaults() throws IOException {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("..", "web-api", "src", "main", "resources", "META-INF", "microprofile-config.properties"))) {
            file.load(reader);
        }
        Map<String, String> defaults = new TreeMap<>();
        file.stringPropertyNames().forEach(name -> {
            String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
            defaults.put(variable, file.getProperty(name, ""));
        });
        return defaults;
    }

    private Path domain() {
        return domains.resolve(DOMAIN);
    }

    private void asadmin(Map<String, String> environment, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                home.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("ROCHDALE_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError("asadmin " + String.join(" ", words) + ": " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void awaitReady() throws IOException {
        HttpRequest question =
                HttpRequest.newBuilder(address().resolve("/health/ready")).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (HttpClient.newHttpClient()
                            .send(question, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    != 200) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("Payara Server is not ready: " + log());
                }
                Thread.sleep(300);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A base above which the few ports of a domain are free. */
    private static int freePortBase() {
        for (int attempt = 0; attempt < 50; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(200, 300) * 100;
            if (isFree(base + HTTP) && isFree(base + 48) && isFree(base + 81) && isFree(base + 76)) {
                return base;
            }
        }
        throw new AssertionError("no free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
