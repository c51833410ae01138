package coop.rochdale.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the build does last: unpacks the programs, starts them once on data that are thrown away, and lets Java keep the
 * classes that took. Every start after it is quicker; one without it differs in nothing else.
 */
final class Rehearsal {
    static final String WORD = "rehearse";
    private static final int DUMP_SECONDS = 300;

    /** Where the server writes what it loads, seen from its directory. */
    private static final String LOADED = "loaded.classes";

    private final Distribution distribution;
    private final DataDirectory stage;
    private final UnpackedServer server;

    private Rehearsal(Distribution distribution, DataDirectory stage) {
        this.distribution = distribution;
        this.stage = stage;
        this.server = UnpackedServer.below(distribution.unpacked(), distribution);
    }

    /** @return the exit code */
    static int run() {
        Distribution distribution = Distribution.ofThisProgram();
        Path root = distribution.root().toAbsolutePath().resolve("rehearsal");
        try {
            try (DataDirectory stage = DataDirectory.open(root)) {
                new Rehearsal(distribution, stage).play();
            }
            Tree.delete(root);
            return 0;
        } catch (Complaint e) {
            System.err.println(e.getMessage());
        } catch (IOException e) {
            System.err.println("The rehearsal cannot be written to %s (%s): make room there.".formatted(root, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private void play() throws IOException, InterruptedException {
        clear();
        Path programs = PostgresBinaries.unpackedBelow(distribution.unpacked());
        if (Files.exists(server.classes())) {
            return;
        }
        Settings settings = Settings.read(
                Map.of(
                        Key.ROCHDALE_DATA.name(), stage.root().toString(),
                        Key.ROCHDALE_PORT.name(), Integer.toString(freePort()),
                        Key.ROCHDALE_JAVA_OPTIONS.name(), "-XX:TieredStopAtLevel=1 -XX:DumpLoadedClassList=" + LOADED),
                stage.root());
        Path log = stage.directory("logs").resolve("server.log");
        try (Postgres postgres = Postgres.prepared(stage, programs, 0)) {
            // Who is interrupted here leaves no database behind; the server looks after itself.
            Thread stopping = new Thread(postgres::close, "stop");
            Runtime.getRuntime().addShutdownHook(stopping);
            postgres.begin();
            try (Server played = Server.start(new Ground(
                    settings, stage, postgres.address(), postgres.processFile().toString()))) {
                new Readiness(settings.localAddress(), settings.number(Key.ROCHDALE_READY_SECONDS), log).await(played);
            }
            Runtime.getRuntime().removeShutdownHook(stopping);
        }
        keep(settings);
    }

    /** What a rehearsal that was cut short has left, for nothing may depend on it; its database stops without its files. */
    private void clear() throws IOException {
        for (String left : List.of("postgres", "postgres.new", "postgres.password", "server", "logs")) {
            Tree.delete(stage.file(left));
        }
    }

    /** Only classes that lie in jars: what the server makes up while it runs, it makes up again. */
    private void keep(Settings settings) throws IOException, InterruptedException {
        Path fresh = server.root().resolve("fresh.jsa");
        Files.deleteIfExists(fresh);
        Path log = stage.directory("logs").resolve("classes.log");
        Process dump = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + settings.get(Key.ROCHDALE_HEAP),
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + stage.directory("server").resolve(LOADED),
                        "-XX:SharedArchiveFile=" + fresh,
                        "-jar",
                        server.jar().toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!dump.waitFor(DUMP_SECONDS, TimeUnit.SECONDS)) {
            dump.destroyForcibly();
            throw new Complaint("Java took too long to keep the server's classes: see %s.".formatted(log));
        }
        if (dump.exitValue() != 0 || Files.notExists(fresh)) {
            throw new Complaint("This Java does not keep the server's classes: see %s.".formatted(log));
        }
        Files.move(fresh, server.classes(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
