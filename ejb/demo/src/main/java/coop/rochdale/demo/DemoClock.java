package coop.rochdale.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** The co-op's one clock while history is made: it stands still, and is put forward from one deed to the next. */
@ApplicationScoped
class DemoClock {
    private static final String STOP = """
            create table demo_clock as
                select rochdale_now() as moment, pg_get_functiondef('rochdale_now()'::regprocedure) as real;
            create or replace function rochdale_now() returns timestamptz language sql volatile parallel safe
                as 'select moment from demo_clock'
            """;
    private static final String DROP = "drop table demo_clock";

    @Resource(lookup = "java:app/jdbc/rochdale")
    private DataSource database;

    /** Stops it; refuses where anything ever happened (rule R4). Answers what time it is. */
    Instant stop() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!text(statement, "select last_seq::text from event_head").equals("0")) {
                throw new IllegalStateException("the demo is made in an empty database only, and this one is not");
            }
            statement.execute(STOP);
            try (ResultSet row = statement.executeQuery("select moment from demo_clock")) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the demo's clock cannot be stopped", e);
        }
    }

    void set(Instant moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("update demo_clock set moment = ?")) {
            statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the demo's clock cannot be set", e);
        }
    }

    /** Makes it the very function again that it was. */
    void letGo() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text(statement, "select real from demo_clock") + ";" + DROP);
        } catch (SQLException e) {
            throw new IllegalStateException("the demo's clock cannot be let go", e);
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
