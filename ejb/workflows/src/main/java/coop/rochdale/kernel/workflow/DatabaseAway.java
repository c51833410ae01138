package coop.rochdale.kernel.workflow;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/** Tells a database that cannot answer just now from everything else that goes wrong: the same again may go well. */
public final class DatabaseAway {
    private static final int DEEPEST_CAUSE = 20;

    private DatabaseAway() {}

    /** Whether that is what lies behind this, through whatever the container wrapped around it. */
    public static boolean isBehind(Throwable thrown) {
        return isGoneBehind(thrown) || says(thrown, DatabaseAway::isInTheWay);
    }

    /** Whether it is gone altogether: who asks again at once waits in vain once more. */
    static boolean isGoneBehind(Throwable thrown) {
        return says(thrown, DatabaseAway::isGone);
    }

    private static boolean says(Throwable thrown, Predicate<Throwable> what) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(what);
    }

    private static boolean isGone(Throwable cause) {
        if (cause instanceof XAException commit) {
            // The container tells no more of a commit that failed. A refusal of the database itself begins with ERROR;
            // anything else means that nobody knows how it ended, and asking again finds out.
            return !String.valueOf(commit.getMessage()).contains("ERROR:");
        }
        if (cause instanceof SQLException sql) {
            // 08: connection; 57P: shut down or starting; 53: out of connections.
            return isOf(sql, "08", "57P", "53")
                    || String.valueOf(sql.getMessage()).startsWith("Error in allocating a connection");
        }
        return false;
    }

    /** Two transactions were in each other's way; one of them at a time goes well. */
    private static boolean isInTheWay(Throwable cause) {
        return cause instanceof SQLTransientException || (cause instanceof SQLException sql && isOf(sql, "40"));
    }

    private static boolean isOf(SQLException trouble, String... classes) {
        String state = String.valueOf(trouble.getSQLState());
        return Stream.of(classes).anyMatch(state::startsWith);
    }
}
