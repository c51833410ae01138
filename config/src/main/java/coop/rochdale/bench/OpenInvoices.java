package coop.rochdale.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Members with an open invoice each, by the thousand: rows, since nobody measures how they came. */
final class OpenInvoices {

    /** For the year after the last one that was asked for or paid. */
    private static final String ASK = """
            insert into invoice (id, membership, interval, covers, due, amount_minor, currency, issued_at)
            select gen_random_uuid(), m.id, m.interval, daterange(last.until, (last.until + interval '1 year')::date),
                   last.until, 12 * m.contribution_minor, m.currency, rochdale_now()
            from bench_payer b join membership m on m.id = b.membership cross join lateral (
                select max(upper(covers)) as until from (
                    select covers from invoice where membership = m.id
                    union all select covers from paid_period where membership = m.id) asked) last
            where not exists (select from invoice i where i.membership = m.id and i.paid_at is null)
            """;

    private final Connection database;

    /** Of so many members, whom the table bench_payer names by places from 0 on. */
    OpenInvoices(Connection database, int members) throws SQLException {
        this.database = database;
        Electorate.growTo(database, members);
        try (Statement statement = database.createStatement()) {
            statement.execute("drop table if exists bench_payer");
            statement.execute("create table bench_payer as select row_number() over (order by number) - 1 as place,"
                    + " membership from (select m.number, m.id as membership from membership m where exists"
                    + " (select from paid_period p where p.membership = m.id) order by m.number limit " + members
                    + ") m");
            statement.execute("alter table bench_payer add primary key (place)");
            refill();
            statement.execute("vacuum analyze");
        }
    }

    /** Whoever has paid is asked again. */
    void refill() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(ASK);
        }
    }
}
