package coop.rochdale.kernel.workflow;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/** Tells a database that cannot answer just now from everything else that goes wrong: the same again may go well. */
public final class DatabaseAway {
    private static final int DEEPEST_CAUSE = 20;

    private DatabaseAway() {}

    /** Whether that is what lies behind this, through whatever the container wrapped around it. */
    public static boolean isBehind(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(DatabaseAway::says);
    }

    private static boolean says(Throwable cause) {
        if (cause instanceof SQLTransientException) {
            return true;
        }
        if (cause instanceof XAException commit) {
            // The container tells no more of a commit that failed. A refusal of the database itself begins with ERROR;
            // anything else means that nobody knows how it ended, and asking again finds out.
            return !String.valueOf(commit.getMessage()).contains("ERROR:");
        }
        if (cause instanceof SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            // 08: connection; 57P: shut down or starting; 53: out of connections; 40: two transactions in each other's
            // way.
            return Stream.of("08", "57P", "53", "40").anyMatch(state::startsWith)
                    || String.valueOf(sql.getMessage()).startsWith("Error in allocating a connection");
        }
        return false;
    }
}
