package coop.rochdale.simulation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets work on the database die, and answers whether it did. */
final class Killing {

    private final PostgresWorld world;
    private final Coop coop;
    private final Random random;

    Killing(PostgresWorld world, Coop coop, Random random) {
        this.world = world;
        this.coop = coop;
        this.random = random;
    }

    /** Before or after one of its commits, of which it has so many. */
    boolean atCommit(int commits, Runnable work) {
        world.transactions().dieAtCommit(random.nextInt(commits), random.nextBoolean());
        try {
            work.run();
            return false;
        } catch (Crash death) {
            return true;
        } finally {
            world.transactions().liveOn();
        }
    }

    /** Wherever its statements are after at most so many milliseconds; rarely too late. */
    boolean within(int millis, Runnable work) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService killer = Executors.newSingleThreadExecutor();
        int patience = random.nextInt(millis);
        try (Connection other = world.connection()) {
            Future<Boolean> struck = killer.submit(() -> strikes(other, patience, over));
            try {
                work.run();
                return false;
            } catch (RuntimeException death) {
                return true;
            } finally {
                over.set(true);
                struck.get();
                // Whatever was just read is given up with it.
                coop.look(() -> true);
            }
        } finally {
            killer.shutdown();
        }
    }

    private static boolean strikes(Connection other, int millis, AtomicBoolean over) throws Exception {
        Thread.sleep(millis);
        boolean hit = false;
        try (Statement statement = other.createStatement()) {
            while (!hit && !over.get()) {
                ResultSet row = statement.executeQuery("select count(pg_cancel_backend(pid)) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid() and state = 'active'"
                        + " and backend_type = 'client backend'");
                row.next();
                hit = row.getInt(1) > 0;
            }
        }
        return hit;
    }

    long number(String query) throws SQLException {
        try (Connection connection = world.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
