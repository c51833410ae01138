package coop.rochdale.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Starts database and server, waits, and stops them in the opposite order. */
public final class Launcher {
    private static final int OLDEST_JAVA = 17;
    private static final String USAGE = """
            ./serve starts Rochdale: a database of its own, the server, the API. Ctrl-C stops it.

            Settings are environment variables:

            %s
            """;

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private volatile boolean stopping;

    private Launcher() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.printf(USAGE, Key.plain());
            return;
        }
        Launcher launcher = new Launcher();
        try {
            if (arguments.length > 0) {
                throw new Complaint("Rochdale knows no option %s: see ./serve --help.".formatted(arguments[0]));
            }
            launcher.run();
        } catch (Complaint e) {
            if (launcher.stopping) {
                // The server ended because it was told to.
                return;
            }
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        long began = System.nanoTime();
        if (Runtime.version().feature() < OLDEST_JAVA) {
            throw new Complaint("Rochdale needs Java 17 or newer: install one and set JAVA_HOME.");
        }
        Settings settings = Settings.read(System.getenv(), Path.of(System.getProperty("rochdale.home", "")));
        Settings.unknown(System.getenv())
                .forEach(name -> System.err.println(name + " is no setting of Rochdale; see ./serve --help."));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));

        DataDirectory data = keep(DataDirectory.open(settings.dataDirectory()));
        refuseTakenPort(settings);
        DatabaseAddress database;
        String ownDatabase = "";
        if (settings.find(Key.ROCHDALE_DB_URL).isPresent()) {
            database = new DatabaseAddress(
                    settings.get(Key.ROCHDALE_DB_URL),
                    settings.get(Key.ROCHDALE_DB_USER),
                    settings.find(Key.ROCHDALE_DB_PASSWORD).orElse(""));
            database.refuseUnreachable();
        } else {
            Path programs = PostgresBinaries.unpackedBelow(programsDirectory(data));
            Postgres postgres = keep(Postgres.start(data, programs, settings.number(Key.ROCHDALE_DB_PORT)));
            database = postgres.address();
            ownDatabase = postgres.processFile().toString();
        }
        Server server = keep(Server.start(settings, data, database, ownDatabase));
        Path log = data.file("logs").resolve("server.log");
        new Readiness(server, settings.localAddress(), log).await(settings.number(Key.ROCHDALE_READY_SECONDS));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.print(new Welcome(settings, data, database, server.log().setUpToken()).text(took));
        System.out.flush();
        int exit = server.await();
        throw new Complaint("The server ended with code %d: see %s.".formatted(exit, log));
    }

    /** Programs are no data: whoever starts many servers keeps one copy for all of them. */
    private static Path programsDirectory(DataDirectory data) {
        String shared = System.getProperty("rochdale.programs", "");
        return shared.isEmpty() ? data.directory("programs") : Path.of(shared);
    }

    private static void refuseTakenPort(Settings settings) {
        int port = settings.number(Key.ROCHDALE_PORT);
        String bind = settings.get(Key.ROCHDALE_BIND);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
        } catch (IOException e) {
            throw new Complaint(
                    "Port %d on %s is not free (%s): stop what uses it, or choose another with ROCHDALE_PORT."
                            .formatted(port, bind, e.getMessage()),
                    e);
        }
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    private void stop() {
        stopping = true;
        stopAll();
    }

    private synchronized void stopAll() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("Stopping: " + e.getMessage());
            }
        }
    }
}
