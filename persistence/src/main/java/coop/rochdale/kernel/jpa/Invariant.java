package coop.rochdale.kernel.jpa;

import java.sql.SQLException;

/**
 * One rule that rows of a table must keep, and how to find those that break it.
 *
 * @param name the capability and the rule in a few words, such as {@code dues.invoice-once}
 * @param table where the rows are that break it
 */
public record Invariant(String name, String table, Search search) {

    private static final String TOLD = """
            select x.%4$s::text as key, 'one event %3$s' as expected, count(e.id) || ' of them' as found
            from %1$s x left join event e on e.type = '%3$s' and e.subject = x.%4$s
            where %2$s group by x.%4$s having count(e.id) <> 1
            union all
            select e.subject::text, 'a row, since there is an event %3$s', 'none'
            from event e
            where e.type = '%3$s' and not exists (select from %1$s x where x.%4$s = e.subject and %2$s)
            """;

    /** How to find what is wrong. */
    @FunctionalInterface
    public interface Search {
        void in(Snapshot snapshot, Findings findings) throws SQLException;
    }

    /** A rule whose breaches a query names, each as a row of {@code key}, {@code expected} and {@code found}. */
    public static Invariant sql(String name, String table, String query) {
        return new Invariant(
                name,
                table,
                (snapshot, findings) -> snapshot.each(
                        query, row -> findings.add(row.text("key"), row.text("expected"), row.text("found"))));
    }

    /**
     * Rows of which this holds were told to the public in exactly one event each, and no such event is about anything
     * else. The condition calls the row {@code x}.
     */
    public static Invariant told(String table, String condition, String event) {
        return told(table, condition, event, "id");
    }

    /** The same for rows whose id events do not tell: they are about the alias of it. */
    public static Invariant toldByAlias(String table, String condition, String event) {
        return told(table, condition, event, "told_as");
    }

    private static Invariant told(String table, String condition, String event, String subject) {
        String name = "events." + event.replace('.', '-') + "-told-once";
        return sql(name, table, TOLD.formatted(table, condition, event, subject));
    }
}
