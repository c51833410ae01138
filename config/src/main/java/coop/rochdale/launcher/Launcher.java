package coop.rochdale.launcher;

import coop.rochdale.bench.Bench;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
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

            ./serve --demo starts it with a co-op to look at, which lies apart from yours in .rochdale-demo.

            ./serve --join <data directory> starts one more server for the co-op whose data lie there.

            Settings are environment variables:

            %s
            """;

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private volatile boolean stopping;

    /** What is still to be done for the database once the server has begun to load. */
    private Runnable database = () -> {};

    private Launcher() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(Check.WORD)) {
            System.exit(Check.run(List.of(arguments).subList(1, arguments.length), System.getenv()));
        }
        if (arguments.length > 0 && arguments[0].equals(Bench.WORD)) {
            System.exit(Bench.run(List.of(arguments).subList(1, arguments.length)));
        }
        if (arguments.length > 0 && arguments[0].equals(Rehearsal.WORD)) {
            System.exit(Rehearsal.run());
        }
        Launcher launcher = new Launcher();
        try {
            Options options = Options.read(arguments);
            if (options.help()) {
                System.out.printf(USAGE, Key.plain());
                return;
            }
            launcher.run(options);
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

    private void run(Options options) throws InterruptedException {
        long began = System.nanoTime();
        if (Runtime.version().feature() < OLDEST_JAVA) {
            throw new Complaint("Rochdale needs Java 17 or newer: install one and set JAVA_HOME.");
        }
        Path home = Path.of(System.getProperty("rochdale.home", ""));
        Settings settings =
                options.demo() ? Demo.settings(System.getenv(), home) : Settings.read(System.getenv(), home);
        Settings.unknown(System.getenv())
                .forEach(name -> System.err.println(name + " is no setting of Rochdale; see ./serve --help."));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));

        Ground ground =
                options.join().isPresent() ? joined(settings, options.join().get()) : own(settings, options.demo());
        Demo demo = new Demo(ground.data());
        Path log = ground.data().directory("logs").resolve("server.log");
        int patience = demo.patience(settings.number(Key.ROCHDALE_READY_SECONDS));
        Readiness readiness = new Readiness(settings.localAddress(), patience, log);
        KeptServer server = keep(KeptServer.start(() -> Server.start(ground), readiness));
        beginDatabase(server);
        server.awaitReady();
        demo.finish();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.print(
                options.demo()
                        ? new DemoWelcome(ground).text(took)
                        : new Welcome(ground, server.log().setUpToken()).text(took));
        System.out.flush();
        server.keepUp();
    }

    /** A co-op whose data directory is ours, with a database of its own unless another is named. */
    private Ground own(Settings settings, boolean isDemo) {
        DataDirectory data = keep(DataDirectory.open(settings.dataDirectory()));
        if (isDemo) {
            new Demo(data).begin();
        } else {
            Demo.refuseIn(data.root());
        }
        refuseTakenPort(settings);
        if (settings.find(Key.ROCHDALE_DB_URL).isEmpty()) {
            return onOwnDatabase(settings, data);
        }
        Ground ground = new Ground(settings, data, named(settings), "");
        invite(ground);
        return ground;
    }

    private Ground onOwnDatabase(Settings settings, DataDirectory data) {
        Path programs = PostgresBinaries.unpackedBelow(programsDirectory(data));
        Postgres postgres = keep(Postgres.prepared(data, programs, settings.number(Key.ROCHDALE_DB_PORT)));
        Ground ground = new Ground(
                settings, data, postgres.address(), postgres.processFile().toString());
        if (new Demo(data).isBegun()) {
            // Of a history that was cut short the server must not see anything.
            postgres.begin();
            postgres.empty();
            keepUp(postgres, ground);
        } else {
            database = () -> {
                postgres.begin();
                keepUp(postgres, ground);
            };
        }
        return ground;
    }

    /** Both take their time, the server before it comes to need the database: it waits for it then. */
    private void beginDatabase(KeptServer server) {
        try {
            database.run();
        } catch (Complaint e) {
            server.kill();
            throw e;
        }
    }

    private void keepUp(Postgres postgres, Ground ground) {
        keep(Watch.over(postgres));
        invite(ground);
    }

    private static void invite(Ground ground) {
        new Invitation(ground.database(), ground.settings().issuer()).writeTo(ground.data());
    }

    /** A co-op that another launcher looks after: its keys and its database, with logs of our own. */
    private Ground joined(Settings settings, Path host) {
        Demo.refuseIn(host);
        Invitation invitation = Invitation.of(host);
        DataDirectory data = keep(DataDirectory.open(settings.directoryBeside(host)));
        refuseTakenPort(settings);
        DatabaseAddress database = settings.find(Key.ROCHDALE_DB_URL).isPresent()
                ? named(settings)
                : invitation.database().refuseUnreachable("start Rochdale in " + host + " first");
        return new Ground(settings.joining(host, invitation), data, database, "");
    }

    private static DatabaseAddress named(Settings settings) {
        DatabaseAddress database = new DatabaseAddress(
                settings.get(Key.ROCHDALE_DB_URL),
                settings.get(Key.ROCHDALE_DB_USER),
                settings.find(Key.ROCHDALE_DB_PASSWORD).orElse(""));
        return database.refuseUnreachable("check ROCHDALE_DB_URL, ROCHDALE_DB_USER and ROCHDALE_DB_PASSWORD");
    }

    /** Programs are no data: one copy is kept for all, by whoever starts many servers, or by the build. */
    static Path programsDirectory(DataDirectory data) {
        String shared = System.getProperty("rochdale.programs", "");
        if (!shared.isEmpty()) {
            return Path.of(shared);
        }
        return programsDirectory(Distribution.ofThisProgram(), data);
    }

    /** Whoever serves need not be allowed to write where somebody else built. */
    static Path programsDirectory(Distribution distribution, DataDirectory data) {
        Path built = distribution.unpacked();
        boolean isWhole = PostgresBinaries.areBelow(built) && UnpackedServer.isBelow(built, distribution);
        return isWhole || Files.isWritable(built) ? built : data.directory("programs");
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
