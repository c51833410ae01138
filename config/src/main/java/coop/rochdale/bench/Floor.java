package coop.rochdale.bench;

import coop.rochdale.bench.bare.OneBallot;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Acts straight in the database, one statement and one commit each: by pgbench where it is installed, else by JDBC
 * from this process, which is a lower floor since its client costs more.
 */
final class Floor {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final Site site;
    private final Path directory;
    private final Optional<Path> pgbench = pgbench();

    Floor(Site site, Path directory) {
        this.site = site;
        this.directory = directory;
    }

    String name() {
        return pgbench.isPresent() ? "pgbench, one statement" : "JDBC, one statement (no pgbench found)";
    }

    /** Ballots a second. */
    double run(String vote, int voters, int connections, Duration duration) throws IOException, InterruptedException {
        String entry = "\\set entry random(1, " + voters + ")\n";
        return pgbench.isPresent()
                ? byPgbench(entry + OneBallot.SQL.formatted("'" + vote + "'", ":entry"), connections, duration)
                : byJdbc(OneBallot.SQL.formatted("'" + vote + "'", "?"), voters, connections, duration);
    }

    /** So many a second of a statement without parameters. */
    double run(String sql, int connections, Duration duration) throws IOException, InterruptedException {
        return pgbench.isPresent() ? byPgbench(sql, connections, duration) : byJdbc(sql, 0, connections, duration);
    }

    private double byPgbench(String sql, int connections, Duration duration) throws IOException, InterruptedException {
        Path script = directory.resolve("floor.sql");
        Files.writeString(script, sql.strip() + ";\n");
        ProcessBuilder builder = new ProcessBuilder(
                        pgbench.orElseThrow().toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + connections,
                        "--time=" + duration.toSeconds(),
                        "--file=" + script,
                        "--host=127.0.0.1",
                        "--port=" + site.databasePort(),
                        "--username=" + Site.USER,
                        "rochdale")
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", site.password());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench failed: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private double byJdbc(String sql, int voters, int connections, Duration duration)
            throws IOException, InterruptedException {
        String password = site.password();
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        try {
            Callable<Long> client = () -> {
                try (Connection connection = DriverManager.getConnection(site.databaseUrl(), Site.USER, password);
                        PreparedStatement statement = connection.prepareStatement(sql)) {
                    return count(statement, voters, System.nanoTime() + duration.toNanos());
                }
            };
            long count = 0;
            for (Future<Long> done : clients.invokeAll(Collections.nCopies(connections, client))) {
                count += done.get();
            }
            return count * 1e9 / duration.toNanos();
        } catch (ExecutionException e) {
            throw new IOException(e);
        } finally {
            clients.shutdownNow();
        }
    }

    /** @param voters one of whom is the parameter; 0 if there is none */
    private static long count(PreparedStatement statement, int voters, long end) throws SQLException {
        long count = 0;
        while (System.nanoTime() < end) {
            if (voters > 0) {
                statement.setInt(1, ThreadLocalRandom.current().nextInt(voters) + 1);
            }
            statement.execute();
            count++;
        }
        return count;
    }

    /** Milliseconds of these statements in one transaction, commit included. */
    static double millisOf(Connection database, List<String> statements) throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            long begin = System.nanoTime();
            for (String sql : statements) {
                statement.execute(sql);
            }
            database.commit();
            return (System.nanoTime() - begin) / 1e6;
        } finally {
            database.setAutoCommit(true);
        }
    }

    /** The one value of a query. */
    static String one(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Optional<Path> pgbench() {
        List<Path> places = new ArrayList<>();
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, "pgbench"))
                .forEach(places::add);
        for (int version = 18; version >= 13; version--) {
            places.add(Path.of("/usr/lib/postgresql", Integer.toString(version), "bin/pgbench"));
        }
        return places.stream().filter(Files::isExecutable).findFirst();
    }
}
