package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.jpa.Examination;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is in the database, for stories in which the API alone is no witness. */
final class Tables {
    private final Server server;

    Tables(Server server) {
        this.server = server;
    }

    /** @param fromWhere {@code payment where reference = 'x'} */
    long count(String fromWhere) {
        return Long.parseLong(ask("select count(*) from " + fromWhere).get(0));
    }

    /** The types of the events about that, in their order. */
    List<String> eventsOf(String subject) {
        return ask("select type from event where subject = '" + subject + "' order by seq");
    }

    /**
     * How many rows each table has, but for the memory of answers, sums of the ledger and nightly checks, and
     * mail, which come by themselves, and turnout, whose rows are by chance.
     */
    Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        ofEach("count(*)").forEach((table, count) -> rows.put(table, Long.valueOf(count)));
        return rows;
    }

    /** A digest of all that each of these tables holds. */
    Map<String, String> contents() {
        return ofEach("md5(coalesce(string_agg(t::text, chr(10) order by t::text), chr(10)))");
    }

    private Map<String, String> ofEach(String aggregate) {
        String all = ask("""
                        select format('select %%L || '' '' || %s from %%I t', relname, relname) from pg_class
                        where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
                          and relname not in ('remembered_answer', 'ledger_stretch', 'ledger_sum', 'check_run', 'check_breach', 'turnout', 'mail_desk', 'letter', 'flyway_schema_history')""".formatted(aggregate)).stream().collect(Collectors.joining(" union all "));
        Map<String, String> values = new TreeMap<>();
        for (String line : ask(all)) {
            int space = line.indexOf(' ');
            values.put(line.substring(0, space), line.substring(space + 1));
        }
        return values;
    }

    /** What the second has more than the first, by table. */
    static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> difference = new TreeMap<>();
        after.forEach((table, rows) -> difference.put(table, rows - before.getOrDefault(table, 0L)));
        difference.values().removeIf(rows -> rows == 0);
        return difference;
    }

    /** Nothing of what these rules are about is wrong; whoever came as rows came without events. */
    void assertSound(String what, String rules) throws SQLException {
        try (Connection database = server.database()) {
            assertThat(Examination.of(database).findings().stream()
                            .filter(finding -> finding.invariant().matches(rules)))
                    .as(what)
                    .isEmpty();
        }
    }

    void execute(String sql) {
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    List<String> ask(String sql) {
        try (Connection database = server.database();
                PreparedStatement statement = database.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
