package coop.rochdale.kernel.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole database at one moment, only to be read: whoever writes goes on, and is not seen. */
public final class Snapshot {

    private static final int ROWS_AT_ONCE = 5_000;
    /** What PostgreSQL says of a value that cannot be read: classes 22 and 23 of its conditions. */
    private static final String OF_VALUES = "2[23].*";

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** What is done with each row. */
    @FunctionalInterface
    public interface Reading {
        void of(Row row) throws SQLException;
    }

    /** Begins on a fresh connection; the moment is that of the first query. */
    static Snapshot on(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only, deferrable");
            // Compiling queries that run once takes longer than running them.
            statement.execute("set local jit = off");
        }
        return within(connection);
    }

    /** Looks through a transaction that somebody has begun, and sees what it wrote. */
    static Snapshot within(Connection connection) {
        return new Snapshot(connection);
    }

    /** Looks for breaches of one rule; a row that cannot even be read is one. */
    void search(Invariant rule, Findings findings) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            rule.search().in(this, findings);
        } catch (SQLException trouble) {
            if (!String.valueOf(trouble.getSQLState()).matches(OF_VALUES)) {
                throw trouble;
            }
            connection.rollback(before);
            findings.add("unknown", "rows that can be read", "one that cannot: " + firstLine(trouble));
        } catch (IllegalArgumentException trouble) {
            findings.add("unknown", "rows that can be read", "one that cannot: " + firstLine(trouble));
        }
    }

    private static String firstLine(Exception trouble) {
        return String.valueOf(trouble.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /** Reads row by row, however many there are. */
    public void each(String sql, Reading reading, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                Parameters.set(statement, index + 1, parameters[index]);
            }
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    reading.of(row);
                }
            }
        }
    }

    /** All rows of a query that has few. */
    public <T> List<T> list(String sql, Database.Shape<T> shape, @Nullable Object... parameters) throws SQLException {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(shape.of(row)), parameters);
        return rows;
    }
}
