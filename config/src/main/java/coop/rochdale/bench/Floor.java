package coop.rochdale.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
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
 * Ballots straight into the database, one statement and one commit each: by pgbench where it is installed, else by JDBC
 * from this process, which is a lower floor since its client costs more.
 */
final class Floor {

    /**
     * What one ballot takes, for the vote and the number of the roll entry: whether the caller's session stands (it has
     * the account's id here), whether the vote is open, their entry, the ballot, and the turnout if it is a new one.
     */
    private static final String BALLOT = """
            with box as (
                select v.id, n.now from vote v, (select rochdale_now() as now offset 0) n
                where v.id = '%s' and v.sealed_at is null and n.now < v.closes_at for key share of v
            ), meant as (
                select box.id, e.entry, e.body, left(md5(random()::text), 26) as tracker, box.now
                from box join roll_entry e on e.roll = box.id
                    join account a on a.id = e.account and a.erased_at is null
                    join session s on s.id = a.id and s.revoked_at is null
                where e.entry = %s
            ), stored as (
                insert into ballot as b (vote, entry, body, tracker, choice, cast_at)
                select id, entry, body, tracker, 'yes', now from meant
                on conflict (vote, entry) do update set choice = excluded.choice, cast_at = excluded.cast_at
                returning vote, body, tracker, choice, cast_at
            ), counted as (
                insert into turnout as t (vote, slot, consumer, worker)
                select s.vote, pg_backend_pid() %% 8, (s.body = 'consumer')::int, (s.body = 'worker')::int
                from stored s join meant m on m.tracker = s.tracker
                on conflict (vote, slot) do update
                    set consumer = t.consumer + excluded.consumer, worker = t.worker + excluded.worker
            )
            select body, tracker, choice, cast_at from stored
            """;

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
        return pgbench.isPresent()
                ? byPgbench(BALLOT.formatted(vote, ":entry"), voters, connections, duration)
                : byJdbc(BALLOT.formatted(vote, "?"), voters, connections, duration);
    }

    private double byPgbench(String sql, int voters, int connections, Duration duration)
            throws IOException, InterruptedException {
        Path script = directory.resolve("ballot.sql");
        Files.writeString(script, "\\set entry random(1, " + voters + ")\n" + sql.strip() + ";\n");
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
                    return ballots(statement, voters, System.nanoTime() + duration.toNanos());
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

    private static long ballots(PreparedStatement statement, int voters, long end) throws SQLException {
        long count = 0;
        while (System.nanoTime() < end) {
            statement.setInt(1, ThreadLocalRandom.current().nextInt(voters) + 1);
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
