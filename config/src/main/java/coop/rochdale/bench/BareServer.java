package coop.rochdale.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.Driver;

/** The same Payara Micro, started the same way, with an application that has next to nothing in it. */
final class BareServer implements AutoCloseable {

    private final Running server;
    private final InetSocketAddress address;

    private BareServer(Running server, InetSocketAddress address) {
        this.server = server;
        this.address = address;
    }

    /** With one page of text. */
    static BareServer empty(Path directory) throws IOException {
        Path war = directory.resolve("empty.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            add(zip, "index.html", "<!DOCTYPE html><title>Empty</title>".getBytes(StandardCharsets.UTF_8));
        }
        return start(directory, war, "/index.html", Map.of());
    }

    /** With as many beans as Rochdale has, and nothing in them. */
    static BareServer ofEmptyBeans(Path directory) throws IOException {
        Path war = directory.resolve("beans.war");
        try (OutputStream file = Files.newOutputStream(war)) {
            EmptyBeans.likeThoseOf(jarOf(BareServer.class).resolveSibling("rochdale.war"))
                    .writeTo(file);
        }
        return start(directory, war, "/000", Map.of());
    }

    /** With one query for each address, on the database of this site. */
    static BareServer beside(Site site, Path directory) throws IOException {
        Path war = directory.resolve("bare.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            for (String name : List.of("Bare", "BareResource", "OneBallot")) {
                String path = "coop/rochdale/bench/bare/" + name + ".class";
                try (InputStream type = BareServer.class.getResourceAsStream("/" + path)) {
                    add(
                            zip,
                            "WEB-INF/classes/" + path,
                            Objects.requireNonNull(type, path).readAllBytes());
                }
            }
            add(zip, "WEB-INF/beans.xml", new byte[0]);
            add(zip, "WEB-INF/lib/postgresql.jar", Files.readAllBytes(jarOf(Driver.class)));
        }
        return start(
                directory,
                war,
                "/proposals",
                Map.of(
                        "BARE_DB_URL",
                        site.databaseUrl(),
                        "BARE_DB_USER",
                        Site.USER,
                        "BARE_DB_PASSWORD",
                        site.password()));
    }

    InetSocketAddress address() {
        return address;
    }

    Duration readyAfter() {
        return server.readyAfter();
    }

    long megabytes() {
        return server.megabytes();
    }

    @Override
    public void close() {
        server.close();
    }

    private static BareServer start(Path directory, Path war, String page, Map<String, String> environment)
            throws IOException {
        int port = Site.freePort();
        Path unpacked = Files.createTempDirectory(directory, "bare");
        Path commands = directory.resolve("bare-pre-boot.txt");
        Files.writeString(commands, """
                set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
                set configs.config.server-config.network-config.protocols.protocol.http-listener.http.http2-enabled=false
                set configs.config.server-config.network-config.protocols.protocol.http-listener.http.max-connections=-1
                """);
        Path micro = jarOf(BareServer.class).resolveSibling("payara-micro.jar");
        List<String> command = List.of(
                Running.java(),
                "-Xmx512m",
                "-jar",
                micro.toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--unpackdir",
                unpacked.toString(),
                "--prebootcommandfile",
                commands.toString(),
                "--port",
                Integer.toString(port),
                "--contextroot",
                "/",
                "--deploy",
                war.toString());
        Running server = Running.start(command, environment, directory.resolve(war.getFileName() + ".log"));
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        server.awaitReady(address, page);
        return new BareServer(server, address);
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
