package coop.rochdale.ballots.jpa;

import coop.rochdale.ballots.SealedBoxes;
import coop.rochdale.kernel.jpa.LongWork;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A box remains until the log has been begun anew, and so marks what is still to be done. Every statement is a
 * transaction of its own: a checkpoint removes the log of what was committed before it, and not of what is going on. It
 * takes as long as the disk does.
 */
@Dependent
class JpaSealedBoxes implements SealedBoxes {

    private static final String NOT_ALLOWED = "42501";
    private static final String BOXES = "select vote::text from sealed_ballot_box order by vote";
    private static final String LOCK = "(hashtextextended('sealed_ballot_box', 0))";

    /** What keeps rows, or a log of them, or prints them, when this server has done all it can. */
    private static final String KEEPERS = """
            select name || ' = ' || setting
            from pg_settings
            where (name = 'archive_mode' and setting <> 'off')
               or (name = 'wal_recycle' and setting = 'on')
               or (name = 'wal_keep_size' and setting <> '0')
               or (name = 'summarize_wal' and setting = 'on')
               or (name = 'log_statement' and setting in ('mod', 'all'))
               or (name in ('log_min_duration_statement', 'log_min_duration_sample', 'auto_explain.log_min_duration')
                   and setting <> '-1')
               or (name in ('log_parameter_max_length_on_error', 'log_transaction_sample_rate') and setting <> '0')
            union all
            select 'replication slot ' || slot_name from pg_replication_slots
            union all
            select 'replica ' || application_name from pg_stat_replication
            order by 1
            """;

    @Resource(lookup = "java:app/jdbc/rochdale")
    private @Nullable DataSource database;

    @Inject
    JpaSealedBoxes() {}

    JpaSealedBoxes(DataSource database) {
        this.database = database;
    }

    @Override
    public Cleared throwAway() {
        if (database == null) {
            throw new IllegalStateException("no container injected the data source");
        }
        try (Connection connection = LongWork.in(database).getConnection();
                Statement statement = connection.createStatement()) {
            if (texts(statement, BOXES).isEmpty() || !truth(statement, "select pg_try_advisory_lock" + LOCK)) {
                return Cleared.NOTHING;
            }
            try {
                return clear(statement);
            } finally {
                statement.execute("select pg_advisory_unlock" + LOCK);
            }
        } catch (SQLException trouble) {
            throw new IllegalStateException("a sealed ballot box could not be thrown away", trouble);
        }
    }

    private static Cleared clear(Statement statement) throws SQLException {
        List<String> emptied = new ArrayList<>();
        for (String vote : texts(statement, BOXES)) {
            if (truth(statement, "select empty_ballot_box('" + vote + "')")) {
                emptied.add(vote);
            }
        }
        if (emptied.isEmpty()) {
            return Cleared.NOTHING;
        }
        List<String> keepers = new ArrayList<>();
        if (!beginLogAnew(statement)) {
            keepers.add("its user may not begin a new write-ahead log");
        }
        keepers.addAll(texts(statement, KEEPERS));
        int gone = 0;
        for (String vote : emptied) {
            gone += truth(statement, "select throw_ballot_box_away('" + vote + "')") ? 1 : 0;
        }
        return new Cleared(gone, keepers);
    }

    /** The log's present file is closed, and the checkpoint needs none of those before the next one any more. */
    private static boolean beginLogAnew(Statement statement) throws SQLException {
        try {
            statement.execute("select pg_switch_wal()");
            statement.execute("checkpoint");
            return true;
        } catch (SQLException trouble) {
            if (NOT_ALLOWED.equals(trouble.getSQLState())) {
                return false;
            }
            throw trouble;
        }
    }

    private static boolean truth(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
