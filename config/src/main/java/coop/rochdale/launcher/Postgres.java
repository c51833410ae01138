package coop.rochdale.launcher;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Our own PostgreSQL while it runs. */
final class Postgres implements AutoCloseable {
    private static final int START_SECONDS = 60;
    /** By then it has begun, or complained. */
    static final int SECONDS_TO_BEGIN = Cluster.INITDB_SECONDS + START_SECONDS;

    private static final int STOP_SECONDS = 40;
    private static final int LISTEN_MILLIS = 5_000;
    private static final String DATABASE = "rochdale";

    /**
     * Ballots are forgotten at the seal. Old files of the write-ahead log are removed and not written over some day, and
     * an error is logged without the row it is about. Given at every start, so that no edit of a file undoes it.
     */
    private static final String FORGETTING = " -c wal_recycle=off -c log_error_verbosity=terse";

    private final Path programs;
    private final Cluster cluster;
    private final Command command;
    private final int port;
    private volatile boolean closed;

    private Postgres(Path programs, Cluster cluster, Command command, int port) {
        this.programs = programs;
        this.cluster = cluster;
        this.command = command;
        this.port = port;
    }

    /** @param wantedPort 0 for any free one */
    static Postgres start(DataDirectory data, Path programs, int wantedPort) {
        Postgres postgres = prepared(data, programs, wantedPort);
        postgres.begin();
        return postgres;
    }

    /** One that does not run yet, but whose address is known. */
    static Postgres prepared(DataDirectory data, Path programs, int wantedPort) {
        Path log = data.directory("logs").resolve("postgres.log");
        Command command = Command.writingTo(log);
        Cluster cluster = Cluster.in(data);
        // A launcher that was killed may have left one behind; nobody else uses it, for we hold the directory.
        new Postgres(programs, cluster, command, 0).stop();
        // Whoever is given the address now would talk to whatever else is there.
        int port = wantedPort == 0 ? DatabasePort.in(data) : DatabasePort.unlessTaken(wantedPort);
        return new Postgres(programs, cluster, command, port);
    }

    /** Makes its files if there are none, and starts. */
    void begin() {
        try {
            cluster.makeIfMissing(programs, command);
            start();
        } catch (Complaint e) {
            stop();
            throw e;
        }
    }

    DatabaseAddress address() {
        return address(DATABASE);
    }

    /** Forgets everything in it. */
    void empty() {
        run("drop database if exists " + DATABASE + " with (force)", "create database " + DATABASE);
    }

    /** The file whose first line is the number of its process, as long as it runs. */
    Path processFile() {
        return cluster.files().resolve("postmaster.pid");
    }

    /** Whether somebody is there at its port; it may be too busy to talk. */
    boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LISTEN_MILLIS);
            return true;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            // A full queue is a sign of life.
            return true;
        }
    }

    /** After it died of itself. */
    void startAgain() {
        start();
    }

    @Override
    public void close() {
        closed = true;
        stop();
    }

    private void start() {
        if (closed) {
            throw new Complaint("Stopped.");
        }
        int exit = pgCtl(START_SECONDS, "start", "--options=-p " + port + FORGETTING);
        if (exit != 0) {
            throw new Complaint("The database did not start (%s): if port %d is taken, set ROCHDALE_DB_PORT to another."
                    .formatted(command.lastWords(), port));
        }
        createDatabase();
    }

    private void stop() {
        if (Files.exists(processFile())) {
            pgCtl(STOP_SECONDS, "stop", "--mode=fast");
        }
    }

    private int pgCtl(int seconds, String verb, String option) {
        return command.run(
                seconds + 5,
                List.of(
                        programs.resolve("pg_ctl").toString(),
                        verb,
                        "--silent",
                        "--wait",
                        "--timeout=" + seconds,
                        "--pgdata=" + cluster.files(),
                        option));
    }

    private void createDatabase() {
        try (Connection connection = address("postgres").connect();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new Complaint(
                    "The database does not answer (%s): see logs/postgres.log in the data directory."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private void run(String... statements) {
        try (Connection connection = address("postgres").connect();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new Complaint(
                    "The database cannot be emptied (%s): see logs/postgres.log in the data directory."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private DatabaseAddress address(String database) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, Cluster.USER, cluster.password());
    }
}
