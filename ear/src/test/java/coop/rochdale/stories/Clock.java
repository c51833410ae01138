package coop.rochdale.stories;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The co-op's one clock, a function of the database. Stories put it forward, never back: what happened stays in the
 * past. It goes on ticking.
 */
final class Clock {
    private final Server server;
    private Duration ahead = Duration.ZERO;

    Clock(Server server) {
        this.server = server;
    }

    synchronized Instant now() {
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select extract(epoch from rochdale_now()) * 1000000")) {
            row.next();
            return Instant.EPOCH.plus(row.getBigDecimal(1).longValue(), ChronoUnit.MICROS);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("Time does not go back.");
        }
        ahead = ahead.plus(by);
        // Like production's function in all but the offset.
        String function =
                "create or replace function rochdale_now() returns timestamptz language sql volatile parallel safe"
                        + " as 'select clock_timestamp() + interval ''" + ahead.toMillis() + " milliseconds'''";
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute(function);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The database that starts next will find that much time gone by, none of it while a server ran. */
    synchronized void leapAtNextStart(Duration by) {
        String body =
                "select clock_timestamp() + interval '%d milliseconds' + case when pg_postmaster_start_time() > '%s'"
                        + " then interval '%d milliseconds' else '0' end";
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select pg_postmaster_start_time()")) {
            row.next();
            String function = body.formatted(ahead.toMillis(), row.getString(1), by.toMillis());
            statement.execute("create or replace function rochdale_now() returns timestamptz language sql volatile"
                    + " parallel safe as $$ " + function + " $$");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void advanceDays(int days) {
        advance(Duration.ofDays(days));
    }

    /** To that moment and not a moment longer; does nothing if it has come already. */
    void advanceTo(Instant moment) {
        Duration missing = Duration.between(now(), moment);
        if (!missing.isNegative()) {
            advance(missing);
        }
    }
}
