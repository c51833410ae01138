package coop.rochdale.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payara Micro with the application, as a process of its own. */
final class Server implements AutoCloseable {
    private static final int STOP_SECONDS = 25;

    private final Process process;
    private final ServerLog log;
    private final Thread reader;

    private Server(Process process, ServerLog log) {
        this.process = process;
        this.log = log;
        this.reader = new Thread(log, "server-log");
        reader.setDaemon(true);
        reader.start();
    }

    static Server start(Ground ground) {
        DataDirectory data = ground.data();
        DatabaseAddress database = ground.database();
        try {
            // What a killed server left there is of no use to the next one.
            Tree.delete(data.file("server"));
            Distribution distribution = Distribution.ofThisProgram();
            UnpackedServer unpacked = UnpackedServer.below(Launcher.programsDirectory(data), distribution);
            ProcessBuilder builder = new ProcessBuilder(command(ground, distribution, unpacked))
                    .directory(data.directory("server").toFile())
                    .redirectErrorStream(true);
            // Settings reach it from nowhere else: those of an operator are none of a rehearsal's.
            Arrays.stream(Key.values()).map(Key::name).forEach(builder.environment()::remove);
            ground.settings()
                    .effective()
                    .forEach((key, value) -> builder.environment().put(key.name(), value));
            // Or glibc keeps up to eight arenas a processor, mostly of memory that nobody uses any more.
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            builder.environment()
                    .putAll(Map.of(
                            Key.ROCHDALE_DB_URL.name(), database.url(),
                            Key.ROCHDALE_DB_USER.name(), database.user(),
                            Key.ROCHDALE_DB_PASSWORD.name(), database.password()));
            Process process = builder.start();
            Path file = data.directory("logs").resolve("server.log");
            return new Server(process, new ServerLog(process.getInputStream(), file, System.err));
        } catch (IOException e) {
            throw new Complaint(
                    "The server could not be started (%s): check the Java installation and free disk space."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ServerLog log() {
        return log;
    }

    /** Waits until it ends by itself. */
    int await() throws InterruptedException {
        int exit = process.waitFor();
        reader.join(TimeUnit.SECONDS.toMillis(2));
        return exit;
    }

    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        // By its handle: Process.destroy would also cut the output off, with the last lines in it.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Ground ground, Distribution distribution, UnpackedServer unpacked)
            throws IOException {
        Settings settings = ground.settings();
        DataDirectory data = ground.data();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + settings.get(Key.ROCHDALE_HEAP),
                "-XX:+ExitOnOutOfMemoryError",
                // What a rush took of the machine it gets back when it is over.
                "-XX:G1PeriodicGCInterval=20000",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-Djava.io.tmpdir=" + data.directory("server/tmp"),
                "-Djava.awt.headless=true",
                // The log is read by the launcher and by people in other places.
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                // Or JSON-P searches every jar for its provider whenever anything asks, several times a token.
                "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl"));
        command.addAll(quickly(unpacked, written("compiler.json", data.directory("server"), settings)));
        if (!ground.ownDatabase().isEmpty()) {
            // Started at the same time, or about to be started again.
            int patience = Postgres.SECONDS_TO_BEGIN + settings.number(Key.ROCHDALE_READY_SECONDS);
            command.add("-Drochdale.db.start.seconds=" + patience);
        }
        command.addAll(settings.words(Key.ROCHDALE_JAVA_OPTIONS));
        command.addAll(List.of(
                "-javaagent:" + distribution.launcher() + "=" + ground.ownDatabase(),
                // What Payara Micro tells itself of where it lies when it has to unpack itself.
                "-Dfish.payara.micro.BootJar=" + unpacked.jar().toUri(),
                "-Dfish.payara.micro.UnpackDir=" + unpacked.root(),
                "-jar",
                unpacked.jar().toString()));
        command.addAll(options(settings, data, distribution));
        return command;
    }

    /** What makes for a quick start and changes nothing else. */
    private static List<String> quickly(UnpackedServer unpacked, String compiler) {
        List<String> options = new ArrayList<>(List.of(
                // So much is known to be needed: growing to it step by step would take a collection for each.
                "-XX:MetaspaceSize=160m", "-XX:+UnlockDiagnosticVMOptions", "-XX:CompilerDirectivesFile=" + compiler));
        if (Files.exists(unpacked.classes())) {
            // Java ignores it should it not fit.
            options.add("-XX:SharedArchiveFile=" + unpacked.classes());
        }
        return options;
    }

    /** What the server itself is told. */
    private static List<String> options(Settings settings, DataDirectory data, Distribution distribution)
            throws IOException {
        Path scratch = data.directory("server");
        return List.of(
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                data.directory("server/payara").toString(),
                "--logproperties",
                written("logging.properties", scratch, settings),
                "--prebootcommandfile",
                written("pre-boot.txt", scratch, settings),
                "--postbootcommandfile",
                written("post-boot.txt", scratch, settings),
                "--port",
                settings.get(Key.ROCHDALE_PORT),
                "--contextroot",
                "/",
                "--deploy",
                Demo.application(data, distribution).toString());
    }

    /** Copies a file that ships inside the launcher to where the server can read it. */
    private static String written(String name, Path directory, Settings settings) throws IOException {
        Path target = directory.resolve(name);
        try (InputStream resource = Server.class.getResourceAsStream(name)) {
            Files.copy(resource, target, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(target, Files.readString(target).replace("@BIND@", settings.get(Key.ROCHDALE_BIND)));
        return target.toString();
    }
}
